"""Small tools for words: cutting, numbering, naming, spans of time."""

import pytest

from dastak.dialogue.limits import clip
from dastak.dialogue.plain import as_plain
from dastak.dialogue.showing import show_day, show_span
from dastak.values.ids import ServiceId
from dastak.values.language import ENGLISH
from dastak.values.outbound import ButtonsOut, LinkOut, ListOut, Option, TextOut
from tests.pure.dialogue.shipped import definitions_of, shipped_library

WORDING = shipped_library().wordings[ENGLISH]


def test_a_text_that_fits_is_left_alone() -> None:
    assert clip("नमस्ते", 6) == "नमस्ते"


def test_a_letter_is_never_parted_from_its_signs() -> None:
    assert clip("किताबें", 4) == "कि…"
    assert clip("कककिी", 4) == "कक…"


def test_a_client_without_buttons_gets_numbers() -> None:
    options = (Option("1.yes", "Yes"), Option("1.no", "No", "not now"))
    plain = as_plain(ButtonsOut("Shall we?", options), WORDING)
    assert isinstance(plain, TextOut)
    assert plain.body == "Shall we?\n\n1. Yes\n2. No – not now\n\nPlease answer with the number."
    assert as_plain(ListOut("Shall we?", "Choose", options), WORDING) == plain


def test_a_body_gives_way_to_its_choices() -> None:
    plain = as_plain(ButtonsOut("x" * 5000, (Option("1.yes", "Yes"),)), WORDING)
    assert isinstance(plain, TextOut)
    assert len(plain.body) == 4096
    assert "1. Yes" in plain.body


def test_a_link_is_written_out_and_words_stay_words() -> None:
    plain = as_plain(LinkOut("Fee", "Pay now", "https://pay.example/1"), WORDING)
    assert plain == TextOut("Fee\n\nPay now: https://pay.example/1")
    assert as_plain(TextOut("Hello"), WORDING) == TextOut("Hello")


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
def test_a_service_is_found_by_its_names(text: str, service: str) -> None:
    definitions = definitions_of("revenue")
    found = definitions.router(text, among=definitions.office.services)
    assert [name for name, _ in found] == ([ServiceId(service)] if service else [])
