"""The chat and the public API accept the same forms and refuse the same forms."""

from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema.protocols import Validator

from dastak.definitions.answers import Answer
from dastak.definitions.loader import load_catalogue
from dastak.definitions.model import Answered, AnyOf, Field, Is, Not, OneOf, Service
from dastak.definitions.projections.json_schema import json_schema
from dastak.definitions.questions import problems
from dastak.values.ids import ServiceId
from tests.pure.definitions.conftest import CATALOGUE
from tests.pure.definitions.projections.filling import forms, spoilt_one_by_one
from tests.pure.definitions.projections.validator import validator
from tests.pure.definitions.test_questions import COMPLETE
from tests.pure.definitions.test_shipped_services import BIRTH, MARRIAGE

TODAY = date(2026, 11, 21)
SERVICES = load_catalogue(CATALOGUE).services

EVERY_KIND = msgspec.structs.replace(
    SERVICES[ServiceId("income-certificate")],
    fields=(
        Field("mail", "email", required=False),
        Field("story", "long_text", minimum=3),
        Field("word", "text", maximum=12),
        Field("count", "integer", minimum=1, maximum=5),
        Field("rent", "amount", minimum=100, maximum=5000),
        Field("start", "date", tense="future"),
        Field("day", "date"),
        Field("kinds", "choices", options=("a", "b", "c"), minimum=0, maximum=2),
        Field("big", "yes_no", when=AnyOf((Is("kinds", "a"), OneOf("count", (1, 2))))),
        Field("size", "choice", options=("x", "y"), when=Is("big", value=True)),
        Field("why", "text", when=AnyOf((Is("size", "x"), Not(Answered("mail"))))),
        Field("never", "text", when=OneOf("count", ())),
        Field(
            "rows",
            "group",
            required=False,
            maximum=3,
            fields=(Field("name", "person_name"), Field("note", "text", required=False)),
        ),
    ),
)
SERVICES[ServiceId("every-kind")] = EVERY_KIND


FORMS: dict[str, dict[str, Answer]] = {
    "income-certificate": COMPLETE,
    "marriage-registration": MARRIAGE,
    "birth-certificate": BIRTH,
    "every-kind": {
        "story": "Ram",
        "word": "Ram",
        "count": 2,
        "rent": 100,
        "start": "2027-01-01",
        "day": "2020-01-01",
        "kinds": ("a",),
        "big": True,
        "size": "x",
        "why": "Ram",
        "rows": ({"name": "Ram", "note": "Ram"},),
    },
}


def one_verdict(service: Service, schema: Validator, answers: dict[str, Answer]) -> bool:
    """Whether the form is accepted, by both alike."""
    found = problems(service, answers, today=TODAY)
    accepted = schema.is_valid(msgspec.json.decode(msgspec.json.encode(answers)))
    assert accepted == (not found), (found, answers)
    return accepted


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_one_answer_out_of_order_gets_one_verdict(name: ServiceId) -> None:
    service = SERVICES[name]
    schema = validator(json_schema(service), today=TODAY)
    spoilt = spoilt_one_by_one(FORMS[name], service)
    verdicts = [one_verdict(service, schema, form) for form in spoilt]
    assert verdicts[0]
    assert verdicts.count(False) > len(verdicts) // 3


def test_an_answer_that_no_longer_counts_asks_for_nothing_more() -> None:
    form = {**FORMS["every-kind"], "mail": "a@b.in", "kinds": ("b",), "count": 3}
    del form["why"]  # asked for size x, but size is no longer asked
    schema = validator(json_schema(EVERY_KIND), today=TODAY)
    assert one_verdict(EVERY_KIND, schema, form)
    assert not one_verdict(EVERY_KIND, schema, {**form, "count": 2})


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_any_form_gets_one_verdict(name: ServiceId) -> None:
    service = SERVICES[name]
    schema = validator(json_schema(service), today=TODAY)
    verdicts: set[bool] = set()

    @settings(max_examples=100, deadline=None, derandomize=True, database=None)
    @given(forms(service, today=TODAY))
    def agree(answers: dict[str, Answer]) -> None:
        verdicts.add(one_verdict(service, schema, answers))

    agree()
    assert verdicts == {True, False}, "the forms were all of one sort"


@given(st.data())
@settings(max_examples=30, deadline=None, derandomize=True, database=None)
def test_a_filed_form_survives_its_journey_as_json(data: st.DataObject) -> None:
    service = data.draw(st.sampled_from([SERVICES[name] for name in sorted(SERVICES)]))
    answers = data.draw(forms(service, today=TODAY))
    text = msgspec.json.encode(answers)
    assert msgspec.json.decode(text, type=dict[str, Answer]) == answers


def labels(service: Service) -> list[str]:
    schema = json_schema(service)
    properties = schema["properties"]
    assert isinstance(properties, dict)
    return [str(one["title"]) for one in properties.values() if isinstance(one, dict)]


def test_the_schema_speaks_the_form_s_words() -> None:
    assert labels(SERVICES[ServiceId("birth-certificate")])[:2] == ["Registration", "Child's name"]
