"""The queue of remote effects: claim one, and write down how it ended."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.conversations.actions.tell import tell
from dastak.conversations.lanes import ALL, lease_in
from dastak.conversations.lines import line_of
from dastak.conversations.models import Conversation, RemoteEffect
from dastak.conversations.talk import Line
from dastak.dialogue.effects import Effect
from dastak.dialogue.events import Event
from dastak.values.ids import EffectId
from dastak.vault.sealing import CannotUnseal

LEASE = timedelta(seconds=120)
DONE, GIVEN_UP = 1, 2
_decoder = msgspec.json.Decoder(Effect)


@dataclass(frozen=True, slots=True)
class Job:
    """A remote effect in hand. ``attempt`` counts from 1; it is ours until the lease ends."""

    id: int
    key: EffectId
    effect: Effect
    attempt: int
    conversation: int
    citizen: int
    language: str
    line: Line


def claim_job(
    *, now: datetime, lease: timedelta = LEASE, lanes: Collection[int] = ALL
) -> Job | None:
    """The oldest effect that is due, or ``None``; one that cannot be read is given up, so that
    it holds up no other."""
    with in_scope(SYSTEM_WIDE):
        row = (
            RemoteEffect.objects.select_for_update(skip_locked=True, no_key=True, of=("self",))
            .filter(state=0, not_before__lte=now, lane__in=lanes)
            .order_by("not_before", "id")
            .defer("payload")
            .first()
        )
        if row is None:
            return None
        try:
            effect = _decoder.decode(row.payload)
        except (CannotUnseal, msgspec.DecodeError) as error:
            RemoteEffect.objects.filter(pk=row.pk).update(
                state=GIVEN_UP, error=type(error).__name__
            )
            return None
        row.attempts += 1
        row.not_before = now + lease_in(row.lane, lease)
        row.save(update_fields=["attempts", "not_before"])
        talk = Conversation.objects.select_related("number", "citizen").get(pk=row.conversation_id)
        return Job(
            id=row.pk,
            key=EffectId(row.key),
            effect=effect,
            attempt=row.attempts,
            conversation=talk.pk,
            citizen=talk.citizen_id,
            language=talk.citizen.language,
            line=line_of(talk.number),
        )


def finish(job: Job, event: Event, *, error: str = "") -> None:
    """The outcome goes to the conversation, in the transaction that closes the job."""
    with in_scope(SYSTEM_WIDE):
        talk = Conversation.objects.get(pk=job.conversation)
        tell(talk, event, key=f"remote:{job.key}")
        state = GIVEN_UP if error else DONE
        RemoteEffect.objects.filter(pk=job.id).update(state=state, error=error)


def put_off(job: Job, error: str, *, until: datetime) -> None:
    """Try again later."""
    with in_scope(SYSTEM_WIDE):
        RemoteEffect.objects.filter(pk=job.id).update(not_before=until, error=error)
