"""The pure engine: from a state and an event to the next state and what is to be done."""

from datetime import datetime
from typing import assert_never

import msgspec

from dastak.dialogue.bundle import Definitions
from dastak.dialogue.effects import Effect
from dastak.dialogue.enquiring import forget
from dastak.dialogue.events import (
    ApplicationFiled,
    CaseMoved,
    CasesFound,
    DocumentChecked,
    EffectRefused,
    Event,
    MeaningFound,
    MediaKept,
    Outcome,
    PaymentLinkReady,
    PaymentMoved,
    PersonLeft,
    PersonWrote,
    Received,
    Reminded,
    Transcribed,
)
from dastak.dialogue.healing import heal
from dastak.dialogue.listening import receive
from dastak.dialogue.outcomes import (
    application_filed,
    case_moved,
    cases_found,
    document_checked,
    effect_refused,
    meaning_found,
    media_kept,
    payment_link_ready,
    payment_moved,
    person_left,
    person_wrote,
    reminded,
    transcribed,
)
from dastak.dialogue.state import State
from dastak.dialogue.steps.registry import STEPS
from dastak.dialogue.talk import Talk
from dastak.dialogue.voice import asks_doubt

ASKS_LIMIT = 8
"""A step that has nothing to ask moves on; never in a circle."""


class Turn(msgspec.Struct, frozen=True):
    """What a turn leaves behind."""

    state: State
    effects: tuple[Effect, ...]


def advance(definitions: Definitions, state: State, event: Event, now: datetime) -> Turn:
    """Deal with one event. Total: any event in any state gives a turn."""
    talk = Talk(definitions, state=state, now=now)
    heal(talk)
    _deal_with(talk, event)
    for _ in range(ASKS_LIMIT):
        if not talk.asks():
            break
        if not asks_doubt(talk):
            STEPS[talk.state.step].ask(talk)
    forget(talk)
    talk.close()
    return Turn(talk.state, tuple(talk.effects))


def _deal_with(talk: Talk, event: Event) -> None:
    match event:
        case Received():
            receive(talk, event)
        case Transcribed():
            transcribed.happened(talk, event)
        case Reminded():
            reminded.happened(talk, event)
        case _:
            _learn(talk, event)


def _learn(talk: Talk, event: Outcome) -> None:
    """What the world made of an order."""
    match event:
        case DocumentChecked():
            document_checked.happened(talk, event)
        case ApplicationFiled():
            application_filed.happened(talk, event)
        case PaymentLinkReady() | PaymentMoved():
            _deal_with_money(talk, event)
        case CaseMoved():
            case_moved.happened(talk, event)
        case CasesFound() | MeaningFound():
            _deal_with_finding(talk, event)
        case EffectRefused():
            effect_refused.happened(talk, event)
        case PersonWrote() | PersonLeft() | MediaKept():
            _deal_with_person(talk, event)
        case _:
            assert_never(event)


def _deal_with_money(talk: Talk, event: PaymentLinkReady | PaymentMoved) -> None:
    match event:
        case PaymentLinkReady():
            payment_link_ready.happened(talk, event)
        case PaymentMoved():
            payment_moved.happened(talk, event)
        case _:
            assert_never(event)


def _deal_with_finding(talk: Talk, event: CasesFound | MeaningFound) -> None:
    match event:
        case CasesFound():
            cases_found.happened(talk, event)
        case MeaningFound():
            meaning_found.happened(talk, event)
        case _:
            assert_never(event)


def _deal_with_person(talk: Talk, event: PersonWrote | PersonLeft | MediaKept) -> None:
    match event:
        case PersonWrote():
            person_wrote.happened(talk, event)
        case PersonLeft():
            person_left.happened(talk)
        case MediaKept():
            media_kept.happened(talk, event)
        case _:
            assert_never(event)
