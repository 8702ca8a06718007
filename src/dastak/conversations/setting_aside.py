"""Messages that could not be handled: kept where staff see them, and the citizen is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.conversations.claiming import Claim
from dastak.conversations.gathering import gather
from dastak.conversations.models import WaitingEvent
from dastak.conversations.saving import save_said
from dastak.conversations.talk import Said, Talk
from dastak.dialogue.bundle import Definitions
from dastak.messaging.models import InboundUpdate
from dastak.values.ids import EffectId
from dastak.values.outbound import TextOut

if TYPE_CHECKING:
    from dastak.conversations.turns import Shell

SET_ASIDE = 2
APOLOGY = "refused.other"


def note_misfits(misfits: dict[int, str]) -> None:
    """Messages that belong to no number or no sender of ours."""
    for update, why in misfits.items():
        InboundUpdate.objects.filter(pk=update).update(state=SET_ASIDE, error=why)


def set_aside(failed: Claim, error: str, *, shell: Shell) -> None:
    """Take a poisonous message out of the queue and say sorry to whoever sent it."""
    with in_scope(SYSTEM_WIDE):
        InboundUpdate.objects.filter(pk__in=[m.id for m in failed.messages]).update(
            state=SET_ASIDE, error=error
        )
        WaitingEvent.objects.filter(pk__in=[e.id for e in failed.events]).update(
            state=SET_ASIDE, error=error
        )
    try:
        with in_scope(SYSTEM_WIDE):
            talks = gather(failed, door=shell.door, now=shell.clock()).talks
            for talk in talks:
                _apologise(talk, failed, shell.definitions(talk.line))
    except Exception:
        return


def _apologise(talk: Talk, failed: Claim, definitions: Definitions) -> None:
    text = definitions.wording(talk.state.language).text(APOLOGY)
    number = (failed.messages or failed.events)[0].id
    save_said(talk, Said(EffectId(f"apology:{number}"), TextOut(text), "", (), 0))
