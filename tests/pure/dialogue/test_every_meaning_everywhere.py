"""Whatever is understood of a message, in every state: an answer within the limits."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dastak.config.trained import understanding
from dastak.dialogue.bundle import Definitions
from dastak.dialogue.destinations import FACTS, LOOKUPS
from dastak.dialogue.effects import (
    FileApplication,
    RecordConsent,
    RequestPayment,
    WithdrawApplication,
)
from dastak.dialogue.engine import Turn
from dastak.dialogue.events import Received
from dastak.dialogue.state import State
from dastak.understanding.understood import Intent, Layer, Understood
from dastak.values.inbound import TextIn
from dastak.values.language import ENGLISH, HINDI, Language
from tests.pure.dialogue.checks import check_turn
from tests.pure.dialogue.limits import body_of, said
from tests.pure.dialogue.shipped import definitions_of
from tests.pure.dialogue.visited import visited
from tests.pure.dialogue.worlds import NOW

FACTS_OF_MODEL = understanding().facts
SIGNPOSTS = understanding().signposts
INTENTS = sorted(FACTS_OF_MODEL.titles)
LANGUAGES = (ENGLISH, HINDI, Language("pa"))
WORDS = "qwz hjk vbn"
"""Words of which nothing is known: only the given meaning counts."""
NEVER = (FileApplication, RecordConsent, RequestPayment, WithdrawApplication)
TRICKS: tuple[Layer, ...] = ("injection", "spam", "empty")


class Told:
    """Understands one thing, whatever it hears."""

    def __init__(self, found: Understood, danger: str = "") -> None:
        self.signposts = SIGNPOSTS
        self.found, self.card = found, danger

    def understand(self, text: str, language: str | None = None) -> Understood:
        return self.found

    def danger(self, text: str) -> str:
        return self.card


def heard(definitions: Definitions, state: State, found: Understood, danger: str = "") -> Turn:
    told = replace(definitions, understander=Told(found, danger))
    return check_turn(told, state, Received(TextIn(WORDS)), NOW)


def meanings() -> Iterator[Understood]:
    """One of each kind."""
    some = ("income-certificate", "birth-certificate", "pension", "no-such-intent")
    for intent in (*some, "talk-to-human", "greeting", "opt-out", "application-status"):
        for share in (1.0, 0.9, 0.6):
            yield Understood("route", "model", (Intent(intent, share),))
        yield Understood("clarify", "model", (Intent(intent, 0.6), Intent(some[0], 0.3)))
    for act in (*FACTS, *LOOKUPS, "pay", "complaint", "delivery", "unheard-of"):
        for intent in some[:2]:
            yield Understood("route", "model", (Intent(intent, 0.95),), act=act, about=intent)
        yield Understood("clarify", "model", (Intent("rti-application", 0.1),), act=act)
        yield Understood("out-of-scope", "model", act=act, question=act)
    for layer in (*TRICKS, "elsewhere", "emergency", "model"):
        yield Understood("out-of-scope", layer, redirect="passport")
    yield Understood("clarify", "umbrella", (Intent("marriage-registration", 0.5),), group="gone")
    yield Understood("clarify", "umbrella", (), group="certificates")
    yield Understood("clarify", "model")
    yield Understood("route", "model")
    yield Understood("route", "model", act="status")


@pytest.mark.parametrize("name", sorted(visited()))
def test_every_meaning_is_answered_in_every_state(name: str) -> None:
    definitions, state = visited()[name]
    for found in meanings():
        heard(definitions, state, found)


@pytest.mark.parametrize("name", sorted(visited()))
def test_a_trick_orders_nothing_in_any_state(name: str) -> None:
    definitions, state = visited()[name]
    for layer in TRICKS:
        turn = heard(definitions, state, Understood("out-of-scope", layer))
        assert not [effect for effect in turn.effects if isinstance(effect, NEVER)]


@pytest.mark.parametrize("name", sorted(visited()))
def test_danger_is_answered_in_every_state_and_loses_nothing(name: str) -> None:
    definitions, state = visited()[name]
    turn = heard(definitions, state, Understood("out-of-scope", "emergency"), danger="fire")
    assert any("112" in body_of(content) for content in said(turn.effects))
    before, after = state.form, turn.state.form
    if before is not None and not before.sent:
        assert after is not None
        assert before.answers.items() <= after.answers.items()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("department", ["revenue", "mcd-health"])
def test_every_intent_leads_somewhere(department: str, language: Language) -> None:
    definitions, state = definitions_of(department), State(language=language, step="home")
    for intent in INTENTS:
        turn = heard(definitions, state, Understood("route", "model", (Intent(intent, 0.95),)))
        assert turn.state.misses == 0, intent


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("department", ["revenue", "mcd-health"])
def test_every_group_and_everything_of_others_leads_somewhere(
    department: str, language: Language
) -> None:
    definitions, state = definitions_of(department), State(language=language, step="home")
    for name, group in FACTS_OF_MODEL.umbrellas.groups.items():
        intents = tuple(Intent(member, 0.1) for member in group.members)
        found = Understood("clarify", "umbrella", intents, group=name)
        assert heard(definitions, state, found).state.misses == 0, name
    for name in FACTS_OF_MODEL.unsupported:
        found = Understood("out-of-scope", "model", redirect=name)
        turn = heard(definitions, state, found)
        assert turn.state.step == "away", name
    for name in FACTS_OF_MODEL.safety.emergencies:
        found = Understood("out-of-scope", "emergency", redirect=name)
        assert heard(definitions, state, found, danger=name).state.step == "home"


@pytest.mark.parametrize("service", ["income-certificate", "marriage-registration"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_of_every_service_is_told(service: str, language: Language) -> None:
    definitions, state = definitions_of("revenue"), State(language=language, step="home")
    about = replace(definitions, understander=definitions.names)
    opened = check_turn(about, state, Received(TextIn(service.replace("-", " "))), NOW).state
    for what in FACTS:
        turn = heard(definitions, opened, Understood("clarify", "model", question=what))
        assert (turn.state.step, turn.state.subject) == ("fact", f"{what}/{service}")
