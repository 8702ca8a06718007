"""Writing in the letters of a language is a hint that one would rather be answered in it."""

from dataclasses import replace

import pytest

from dastak.dialogue.engine import advance
from dastak.dialogue.events import Received
from dastak.dialogue.leaning import script_of
from dastak.dialogue.state import State
from dastak.values.inbound import TextIn
from dastak.values.language import ENGLISH, HINDI, Language
from tests.pure.dialogue.limits import body_of, said
from tests.pure.dialogue.shipped import definitions_of
from tests.pure.dialogue.worlds import NOW

PUNJABI = Language("pa")


def after(state: State, text: str) -> State:
    return advance(definitions_of("revenue"), state, Received(TextIn(text)), NOW).state


def titles(state: State) -> list[str]:
    return [row.title for row in state.menu]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ਸਤ ਸ੍ਰੀ ਅਕਾਲ", "ਪੰਜਾਬੀ"),
        ("mainu amdan da certificate chahida hai", "ਪੰਜਾਬੀ"),
        ("नमस्ते", "हिंदी"),
        ("Hi", "हिंदी"),
        ("9810012345", "हिंदी"),
        ("வணக்கம்", "हिंदी"),
    ],
)
def test_a_stranger_is_asked_first_in_the_letters_that_they_wrote(text: str, first: str) -> None:
    assert titles(after(State(), text))[0] == first


def test_the_first_line_of_the_question_is_in_those_letters_too() -> None:
    turn = advance(definitions_of("revenue"), State(), Received(TextIn("ਸਤ ਸ੍ਰੀ ਅਕਾਲ")), NOW)
    assert body_of(said(turn.effects)[0]).startswith("ਸਤ ਸ੍ਰੀ ਅਕਾਲ")


@pytest.mark.parametrize("text", ["ਸਤ ਸ੍ਰੀ ਅਕਾਲ ਜੀ", "ਘੁੱਗੀ ਗੁਟਕੂੰ ਗੁਟਕੂੰ"])
@pytest.mark.parametrize("language", [ENGLISH, HINDI])
def test_who_greets_or_is_not_understood_in_other_letters_is_asked(
    language: Language, text: str
) -> None:
    state = after(State(language=language, step="home"), text)
    assert state.step == "language"
    assert titles(state)[0] == "ਪੰਜਾਬੀ"
    assert after(state, "ਪੰਜਾਬੀ").language == PUNJABI


def test_who_wrote_to_the_end_in_their_own_letters_is_not_asked_again() -> None:
    assert after(State(language=PUNJABI, step="home"), "ਸਤ ਸ੍ਰੀ ਅਕਾਲ").step == "home"


@pytest.mark.parametrize("text", ["punjabi", "ਪੰਜਾਬੀ ਵਿੱਚ", "पंजाबी", "panjabi", "ਗੁਰਮੁਖੀ"])
def test_a_language_is_changed_by_its_name_in_any_script(text: str) -> None:
    assert after(State(language=HINDI, step="home"), text).language == PUNJABI


def test_a_number_that_does_not_speak_it_asks_among_its_own() -> None:
    shipped = definitions_of("revenue")
    office = replace(shipped.office, languages=(HINDI, ENGLISH))
    heard = Received(TextIn("ਪੰਜਾਬੀ"))
    hindi = State(language=HINDI, step="home")
    state = advance(replace(shipped, office=office), hindi, heard, NOW).state
    assert (state.language, titles(state)) == (HINDI, ["हिंदी", "English"])


@pytest.mark.parametrize(
    ("text", "script"),
    [("ਪੰਜਾਬੀ", "GURMUKHI"), ("हिंदी", "DEVANAGARI"), ("Hi ਜੀ", "LATIN"), ("1", "")],
)
def test_a_script_is_that_of_most_letters(text: str, script: str) -> None:
    assert script_of(text) == script
