"""Messages that could not be handled: kept where staff see them, and the citizen is told."""

from __future__ import annotations

import logging

from django.db import transaction

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.conversations.claiming import Claim
from dastak.conversations.gathering import gather
from dastak.conversations.models import WaitingEvent
from dastak.conversations.saving import save_said
from dastak.conversations.shell import Shell
from dastak.conversations.talk import Said
from dastak.messaging.models import InboundUpdate
from dastak.values.ids import EffectId
from dastak.values.outbound import TextOut

SET_ASIDE = 2
APOLOGY = "refused.other"
log = logging.getLogger(__name__)


def note_misfits(misfits: dict[int, str]) -> None:
    """Messages that belong to no number or no sender of ours."""
    for update, why in misfits.items():
        InboundUpdate.objects.filter(pk=update).update(state=SET_ASIDE, error=why)


def set_aside(failed: Claim, error: str, *, shell: Shell) -> None:
    """Take a poisonous message out of the queue and say sorry to whoever sent it, unless another
    worker has handled it meanwhile."""
    with in_scope(SYSTEM_WIDE):
        updates = InboundUpdate.objects.filter(pk__in=[m.id for m in failed.messages], state=0)
        events = WaitingEvent.objects.filter(pk__in=[e.id for e in failed.events], state=0)
        taken = updates.update(state=SET_ASIDE, error=error)
        taken += events.update(state=SET_ASIDE, error=error)
        if taken:
            _apologise(failed, shell)


def _apologise(failed: Claim, shell: Shell) -> None:
    """As far as we know whom to say it to, and how: what is set aside stays so either way."""
    kind, number = (
        ("update", failed.messages[0].id) if failed.messages else ("event", failed.events[0].id)
    )
    try:
        with transaction.atomic():
            gathered = gather(failed, door=shell.door, lines=shell.lines, now=shell.clock())
            for talk in (talk for talk in gathered.talks if talk.waiting):
                words = shell.definitions(talk.line).wording(talk.state.language)
                key = EffectId(f"apology:{kind}:{number}:{talk.id}")
                save_said(talk, Said(key, TextOut(words.text(APOLOGY)), "", (), 0))
    except Exception as error:
        log.warning("no apology for %s %s: %s", kind, number, type(error).__name__)
