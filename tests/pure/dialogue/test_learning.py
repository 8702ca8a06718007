"""What is noted of messages that were not surely understood, and what is not."""

from dastak.dialogue.effects import Effect, NoteChosen, NoteUnclear
from tests.pure.dialogue.talker import Talker, at


def noted(talker: Talker) -> list[Effect]:
    return [one for one in talker.effects if isinstance(one, NoteUnclear | NoteChosen)]


def test_a_message_that_nobody_understands_is_noted_without_its_numbers() -> None:
    talker = Talker()
    talker.says("xyzzy plugh 98100 12345")
    (note,) = noted(talker)
    assert isinstance(note, NoteUnclear)
    assert "xyzzy plugh" in note.text and "12345" not in note.text
    assert note.decision == "out-of-scope"


def test_a_message_that_may_mean_several_services_is_noted_and_the_choice_too() -> None:
    talker = Talker()
    talker.says("income or marriage paper")
    assert talker.state.step == "which"
    (note,) = noted(talker)
    assert isinstance(note, NoteUnclear) and note.decision == "clarify"
    talker.taps("Marriage registration")
    assert noted(talker) == [NoteChosen(note.text, note.language, "marriage-registration")]
    talker.says("menu")
    talker.says("income certificate")
    assert noted(talker) == [
        NoteChosen(note.text, note.language, "income-certificate", "marriage-registration")
    ]


def test_what_was_understood_or_is_an_answer_is_not_noted() -> None:
    talker = at("income-certificate", "pincode")
    for words in ("my cow is ill", "1100", "menu", "income certificate", "Hi"):
        talker.says(words)
        assert noted(talker) == [], words


def test_what_is_said_while_a_person_is_awaited_is_not_noted() -> None:
    talker = Talker()
    talker.says("talk to a person", "it rains in", "xyzzy plugh")
    assert noted(talker) == []
