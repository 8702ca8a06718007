"""Someone who answers what is asked always arrives, in every service and language."""

from uuid import NAMESPACE_OID, uuid5

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dastak.definitions.model import Field
from dastak.dialogue.effects import CheckDocument, Effect, FileApplication
from dastak.dialogue.engine import advance
from dastak.dialogue.events import DocumentChecked, Event, Received
from dastak.dialogue.state import State
from dastak.values.ids import DocumentId, ServiceId
from dastak.values.inbound import ChoiceIn, MediaIn, TextIn
from dastak.values.language import ENGLISH, HINDI, Language
from tests.pure.dialogue.shipped import definitions_of
from tests.pure.dialogue.worlds import EFFECT, NOW

TURNS_LIMIT = 150
PHOTO = MediaIn("image", "m1")
TYPED = {
    "person_name": "Sunita Devi",
    "text": "Arya Samaj Mandir",
    "long_text": "some words",
    "address": "House 24, Gali 3, Rohini",
    "mobile": "9810012345",
    "email": "me@example.in",
    "pincode": "110086",
    "amount": "60000",
    "integer": "3",
}
DATES = {"child_date_of_birth": "2026-01-02", "marriage_date": "2025-11-20"}
ENOUGH = 3
YES = ("start", "yes", "send", "done")


class Diligent:
    """Takes what is asked at its word; where there is a choice, ``draw`` makes it."""

    def __init__(self, department: str, service: str, language: Language, draw: st.DataObject):
        self.definitions = definitions_of(department)
        self.service, self.draw = service, draw
        self.state = State(language=language, step="home")

    def next(self) -> Event:
        state = self.state
        if state.step == "home":
            plan = self.definitions.plans[ServiceId(self.service), 1]
            return Received(TextIn(plan.words(state.language).title))
        if state.step == "document":
            return Received(PHOTO)
        if state.step == "question" and state.form is not None and state.form.doubt is None:
            return self.answer()
        if state.step == "rule":
            return self.tap(state.menu[0].key)
        if state.step == "another" and state.form is not None and len(state.form.rows) < ENOUGH:
            return self.tap("add", *YES)
        return self.tap(*YES)

    def answer(self) -> Event:
        form = self.state.form
        assert form is not None
        field = self.definitions.plans[form.service, form.version].fields[form.asked]
        if form.part:
            field = next(part for part in field.fields if part.name == form.part)
        if field.name == "family_income":
            return Received(TextIn(str(self.income())))
        if field.kind in TYPED:
            return Received(TextIn(TYPED[field.kind]))
        if field.kind == "date":
            return Received(TextIn(DATES.get(field.name, "15-08-1990")))
        return self.choose(field)

    def choose(self, field: Field) -> Event:
        rows = [row for row in self.state.menu if not row.key.startswith("skip")]
        picked = self.state.form is not None and self.state.form.picked
        row = rows[-1] if picked else self.draw.draw(st.sampled_from(rows))
        return Received(ChoiceIn(f"{self.state.menu_number}.{row.key}", row.title))

    def income(self) -> int:
        """What the family earns altogether, as the rule of the service has it."""
        form = self.state.form
        assert form is not None
        rows = form.answers.get("earning_members", ())
        own = form.answers["own_income"]
        assert isinstance(own, int)
        return own + 60000 * (len(rows) if isinstance(rows, tuple) else 0)

    def tap(self, *keys: str) -> Event:
        row = next(row for key in keys for row in self.state.menu if row.key == key)
        return Received(ChoiceIn(f"{self.state.menu_number}.{row.key}", row.title))

    def hear(self, event: Event) -> tuple[Effect, ...]:
        turn = advance(self.definitions, self.state, event, NOW)
        self.state = turn.state
        return turn.effects


@pytest.mark.parametrize(
    ("department", "service"),
    [
        ("revenue", "income-certificate"),
        ("revenue", "marriage-registration"),
        ("mcd-health", "birth-certificate"),
    ],
)
@settings(max_examples=12, deadline=None, derandomize=True,
          suppress_health_check=[HealthCheck.too_slow])  # fmt: skip
@given(language=st.sampled_from([ENGLISH, HINDI]), draw=st.data())
def test_whoever_answers_what_is_asked_files_an_application(
    department: str, service: str, language: Language, draw: st.DataObject
) -> None:
    citizen = Diligent(department, service, language, draw)
    effects: tuple[Effect, ...] = ()
    for _ in range(TURNS_LIMIT):
        paper = next((one for one in effects if isinstance(one, CheckDocument)), None)
        effects = citizen.hear(citizen.next() if paper is None else read(paper))
        if any(isinstance(one, FileApplication) for one in effects):
            return
    raise AssertionError(f"not filed after {TURNS_LIMIT} turns: {citizen.state.step}")


def read(paper: CheckDocument) -> Event:
    """The paper was fine, and nothing could be read off it."""
    return DocumentChecked(EFFECT, paper.request, DocumentId(uuid5(NAMESPACE_OID, paper.request)))
