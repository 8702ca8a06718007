"""Small tools for words: cutting, naming, spans of time."""

import pytest

from dastak.dialogue.limits import clip
from dastak.dialogue.showing import show_day, show_span
from dastak.values.language import ENGLISH
from tests.pure.dialogue.shipped import shipped_library

WORDING = shipped_library().wordings[ENGLISH]


def test_a_text_that_fits_is_left_alone() -> None:
    assert clip("नमस्ते", 6) == "नमस्ते"


def test_a_letter_is_never_parted_from_its_signs() -> None:
    assert clip("किताबें", 4) == "कि…"
    assert clip("कककिी", 4) == "कक…"


@pytest.mark.parametrize(("days", "words"), [(30, "30 days"), (365, "one year"), (1095, "3 years")])
def test_a_span_is_told_as_people_say_it(days: int, words: str) -> None:
    assert show_span(days, WORDING) == words


def test_a_day_that_is_none_stays_as_it_was_written() -> None:
    assert show_day("2026-01-05", WORDING) == "5 January 2026"
    assert show_day("soon", WORDING) == "soon"


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("Income certificate", "income-certificate"),
        ("mujhe aay praman patra chahiye", "income-certificate"),
        ("शादी का रजिस्ट्रेशन कैसे होगा", "marriage-registration"),
        ("something else entirely", ""),
    ],
)
def test_a_service_is_found_by_its_names_without_a_model(text: str, service: str) -> None:
    found = shipped_library().names.understand(text)
    assert [intent.id for intent in found.intents] == ([service] if service else [])
