"""A voice note is listened to, echoed, and taken as if it had been typed, where it was spoken."""

from dataclasses import replace

import pytest

from dastak.dialogue.effects import KeepMedia, RecordConsent, Transcribe
from dastak.dialogue.events import CaseMoved, PersonWrote, Transcribed
from dastak.dialogue.state import State
from dastak.values.ids import ServiceId
from dastak.values.inbound import MediaIn
from dastak.values.language import ENGLISH, HINDI, Language
from tests.pure.dialogue.shipped import definitions_of
from tests.pure.dialogue.talker import Talker, asked
from tests.pure.dialogue.worlds import AADHAAR, EFFECT, REFERENCE

NOTE = MediaIn("audio", "m1", "audio/ogg; codecs=opus")
SURE, UNSURE = 0.9, 0.3


class Speaker(Talker):
    """A citizen who speaks, to a number that can hear."""

    def __init__(self, language: Language = ENGLISH, state: State | None = None) -> None:
        hearing = replace(definitions_of("revenue"), hears=frozenset({"audio"}))
        super().__init__(language=language, definitions=hearing)
        self.state = state or self.state

    def records(self) -> Transcribe:
        """Sends a voice note; the order to listen to it."""
        self.sends(NOTE)
        (order,) = (effect for effect in self.effects if isinstance(effect, Transcribe))
        return order

    def is_heard(
        self, order: Transcribe, text: str = "", *, confidence: float = SURE, problem: str = ""
    ) -> str:
        """The outcome of an order."""
        return self.happens(
            Transcribed(EFFECT, order.place, text, confidence=confidence, problem=problem)
        )

    def tells(self, text: str, *, confidence: float = SURE) -> str:
        return self.is_heard(self.records(), text, confidence=confidence)


def at(field: str) -> Speaker:
    return Speaker(state=asked("income-certificate", field))


def test_a_spoken_wish_leads_to_its_service() -> None:
    speaker = Speaker(HINDI)
    said = speaker.tells("आय प्रमाण पत्र")
    assert said.startswith("मैंने सुना: “आय प्रमाण पत्र”\n\n")
    assert (speaker.state.step, speaker.state.subject) == ("about", "income-certificate")


def test_a_voice_note_is_confirmed_at_once_in_words() -> None:
    assert Speaker().sends(NOTE) == "We are listening to your voice note. One moment."


def test_the_likely_language_goes_with_the_order() -> None:
    assert Speaker(HINDI).records().language == HINDI
    stranger = Speaker(state=State())
    assert stranger.records().language == stranger.definitions.office.languages[0]


def test_a_stranger_who_speaks_is_asked_for_the_language_and_keeps_the_wish() -> None:
    speaker = Speaker(state=State())
    speaker.tells("income certificate")
    assert (speaker.state.step, speaker.state.wish) == ("language", "service:income-certificate")
    assert "Income" in speaker.says("English")


def test_a_spoken_answer_counts_in_the_form() -> None:
    speaker = at("applicant_name")
    said = speaker.tells("Sunita Devi")
    assert said.startswith("I heard: “Sunita Devi”")
    assert speaker.form.answers["applicant_name"] == "Sunita Devi"


def test_a_spoken_choice_counts_by_its_name_and_by_its_number() -> None:
    for words in ("female", "two"):
        speaker = at("gender")
        speaker.says("zzzz")
        speaker.tells(words)
        assert speaker.form.answers["gender"] == "female"


def test_a_spoken_command_is_obeyed() -> None:
    speaker = at("applicant_name")
    speaker.tells("मेन्यू")
    assert speaker.state.step == "home"


def test_an_answer_that_is_none_is_said_to_be_none_after_the_echo() -> None:
    said = at("gender").tells("the weather is fine")
    assert said.startswith("I heard: “the weather is fine”\n\n")
    assert said.count("I heard") == 1 and len(said.split("\n\n")) > 2


def test_words_hardly_heard_are_read_back_and_count_after_a_yes() -> None:
    speaker = at("applicant_name")
    assert speaker.tells("Sunita Devi", confidence=UNSURE) == (
        "I heard: “Sunita Devi”. Is that right?"
    )
    assert "applicant_name" not in speaker.form.answers
    speaker.taps("Yes")
    assert speaker.form.answers["applicant_name"] == "Sunita Devi"


def test_words_wrongly_heard_are_let_go_and_asked_for_again() -> None:
    speaker = at("applicant_name")
    question = speaker.says("why")
    speaker.tells("Sun in the way", confidence=UNSURE)
    said = speaker.taps("No")
    assert said.startswith("Please say it once more")
    assert said.splitlines()[-1] == question.splitlines()[-1]
    assert "applicant_name" not in speaker.form.answers and speaker.state.spoken is None


def test_a_spoken_yes_confirms_words_hardly_heard_however_softly_it_is_said() -> None:
    speaker = at("applicant_name")
    speaker.tells("Sunita Devi", confidence=UNSURE)
    speaker.tells("haan", confidence=UNSURE)
    assert speaker.form.answers["applicant_name"] == "Sunita Devi"


def test_another_try_replaces_words_hardly_heard() -> None:
    speaker = at("gender")
    speaker.says("zzzz")
    speaker.tells("email", confidence=UNSURE)
    speaker.tells("female", confidence=UNSURE)
    speaker.says("yes")
    assert speaker.form.answers["gender"] == "female"


def test_typing_instead_of_confirming_counts_as_the_answer() -> None:
    speaker = at("applicant_name")
    speaker.tells("Sun in the way", confidence=UNSURE)
    speaker.says("Sunita Devi")
    assert speaker.form.answers["applicant_name"] == "Sunita Devi"


def test_a_number_hardly_heard_still_answers_the_menu_it_was_spoken_to() -> None:
    speaker = at("gender")
    speaker.says("zzzz")
    speaker.tells("2", confidence=UNSURE)
    speaker.taps("Yes")
    assert speaker.form.answers["gender"] == "female"


def test_words_spoken_to_one_question_never_answer_the_next() -> None:
    speaker = at("applicant_name")
    order = speaker.records()
    speaker.says("Sunita Devi")
    before = speaker.form
    said = speaker.is_heard(order, "Ram Kumar")
    assert said.startswith("I heard: “Ram Kumar”. Meanwhile")
    assert speaker.form == before
    assert speaker.state.step == "question"


def test_of_two_voice_notes_to_one_question_the_first_counts() -> None:
    speaker = at("applicant_name")
    first, second = speaker.records(), speaker.records()
    speaker.is_heard(first, "Sunita Devi")
    speaker.is_heard(second, "Ram Kumar")
    assert "Ram Kumar" not in speaker.form.answers.values()


def test_a_doubt_is_dropped_when_news_leads_elsewhere() -> None:
    speaker = Speaker()
    speaker.says("income certificate")
    speaker.tells("start", confidence=UNSURE)
    news = CaseMoved(REFERENCE, ServiceId("income-certificate"), "rejected", "No papers.")
    speaker.happens(news)
    speaker.says("menu")
    assert speaker.state.spoken is None
    assert "Is that right" not in speaker.says("hello")


def test_a_cry_for_help_counts_however_late() -> None:
    speaker = at("applicant_name")
    order = speaker.records()
    speaker.says("Sunita Devi")
    assert "112" in speaker.is_heard(order, "emergency")
    order = speaker.records()
    speaker.says("back")
    assert "112" in speaker.is_heard(order, "घर में आग लग गई है", confidence=UNSURE)
    speaker.is_heard(order, "stop")
    assert RecordConsent("notices", granted=False) in speaker.effects


@pytest.mark.parametrize("problem", ["nothing", "too_long", "not_sound", "unavailable", "odd"])
def test_a_note_that_gives_no_words_is_answered_kindly_and_asked_again(problem: str) -> None:
    speaker = at("applicant_name")
    said = speaker.is_heard(speaker.records(), problem=problem)
    assert (said.startswith("Sorry,") and "write" in said) or "few words" in said
    assert "name" in said


def test_silence_is_no_answer() -> None:
    speaker = at("applicant_name")
    assert "no words" in speaker.is_heard(speaker.records(), "  \u200b ")


def test_three_notes_without_words_bring_a_person_but_our_own_trouble_does_not() -> None:
    speaker = at("applicant_name")
    for _ in range(3):
        speaker.is_heard(speaker.records(), problem="nothing")
    assert speaker.state.step == "stuck"
    speaker = at("applicant_name")
    for _ in range(4):
        speaker.is_heard(speaker.records(), problem="unavailable")
    assert speaker.state.step == "question"


def test_a_spoken_aadhaar_number_is_masked_as_a_typed_one() -> None:
    speaker = at("applicant_name")
    said = speaker.tells(f"my number is {AADHAAR}", confidence=UNSURE)
    assert AADHAAR not in said and AADHAAR[-4:] in said
    assert speaker.state.spoken is not None and AADHAAR not in speaker.state.spoken.text


def test_a_speech_without_end_is_no_answer() -> None:
    speaker = at("applicant_name")
    said = speaker.tells("word " * 500)
    assert len(said) < 1024
    assert "applicant_name" not in speaker.form.answers


def test_after_a_day_away_a_voice_note_is_asked_whether_to_go_on() -> None:
    speaker = at("applicant_name")
    speaker.now = speaker.now.replace(day=speaker.now.day + 3)
    speaker.sends(NOTE)
    assert speaker.state.step == "resume"
    assert not [effect for effect in speaker.effects if isinstance(effect, Transcribe)]


def test_while_a_person_has_the_conversation_a_voice_note_is_for_them() -> None:
    speaker = Speaker()
    speaker.says("hello")
    speaker.happens(PersonWrote("r1", "Bala", "How can I help?"))
    assert speaker.sends(NOTE) == ""
    assert KeepMedia(NOTE) in speaker.effects


def test_where_nobody_can_listen_the_citizen_is_asked_to_write() -> None:
    talker = Talker()
    assert talker.sends(NOTE).startswith("Sorry, we cannot listen to voice notes yet.")
    assert not [effect for effect in talker.effects if isinstance(effect, Transcribe)]
