"""Talking with a person of the office: who hears what, and what is said when nobody comes."""

from datetime import UTC, date, datetime, time

import msgspec
import pytest

from dastak.dialogue.effects import AskPerson, KeepMedia, Say, SetTimer
from dastak.dialogue.events import DocumentChecked, MediaKept, PersonLeft, PersonWrote, Reminded
from dastak.dialogue.office_hours import OfficeHours
from dastak.dialogue.talk import INDIA
from dastak.values.inbound import ContactsIn, LocationIn, MediaIn, ReactionIn
from tests.pure.dialogue.talker import PAPER, Talker, at
from tests.pure.dialogue.worlds import EFFECT

ANSWER = PersonWrote("r1", "Bala Rao", "Please come on Monday.")
MORNING = datetime(2026, 1, 5, 4, 30, tzinfo=UTC)
EVENING = datetime(2026, 1, 5, 15, 0, tzinfo=UTC)


def attended(talker: Talker | None = None) -> Talker:
    """A citizen to whom a person has just written."""
    talker = talker or Talker()
    talker.says("hello")
    talker.happens(ANSWER)
    return talker


def test_the_person_s_name_and_words_are_read_and_how_to_leave() -> None:
    talker = Talker()
    talker.says("hello")
    said = talker.happens(ANSWER)
    assert "*Bala Rao*, Revenue Department, Delhi:\nPlease come on Monday." in said
    assert "menu" in said
    assert "menu" not in talker.happens(ANSWER)


@pytest.mark.parametrize("words", ["thank you", "income certificate", "1", "help", "status", "👍"])
def test_while_a_person_is_there_the_house_is_silent(words: str) -> None:
    talker = attended()
    assert talker.says(words) == ""
    assert talker.state.step == "attended" and talker.state.quiet == "person"


@pytest.mark.parametrize(
    ("words", "step"), [("menu", "home"), ("मेन्यू", "home"), ("STOP", "attended")]
)
def test_a_few_words_are_for_the_house_all_the_same(words: str, step: str) -> None:
    talker = attended()
    assert talker.says(words) != ""
    assert talker.state.step == step


def test_what_is_sent_to_a_person_is_kept_for_them() -> None:
    talker = attended()
    talker.sends(MediaIn("image", "m1", caption="my letter"))
    assert [effect for effect in talker.effects if isinstance(effect, KeepMedia)]
    assert talker.happens(MediaKept(EFFECT)) == ""
    assert "once more" in talker.happens(MediaKept(EFFECT, "unsafe"))


def test_the_form_goes_on_when_the_person_has_finished() -> None:
    talker = attended(at("income-certificate", "pincode"))
    assert talker.says("110086") == ""
    said = talker.happens(PersonLeft())
    assert "has ended" in said and "PIN code" in said
    talker.says("110086")
    assert talker.form.answers["pincode"] == "110086"


def test_a_paper_that_was_read_meanwhile_is_not_lost() -> None:
    talker = at("income-certificate", "", documents={})
    talker.says("back")
    talker.state = msgspec.structs.replace(talker.state, step="document")
    talker.state = msgspec.structs.replace(
        talker.state, form=msgspec.structs.replace(talker.form, asked="identity_proof")
    )
    talker.sends(MediaIn("image", "m1"))
    talker.happens(ANSWER)
    assert talker.happens(DocumentChecked(EFFECT, "identity_proof", PAPER)) == ""
    talker.happens(PersonLeft())
    assert talker.form.documents == {"identity_proof": (str(PAPER),)}
    assert talker.state.step != "checking"


def test_nobody_who_was_not_talked_with_is_told_that_the_talk_has_ended() -> None:
    talker = Talker()
    talker.says("talk to a person", "it rains in")
    assert talker.happens(PersonLeft()) == ""
    assert talker.state.asked_at == 0


def test_a_citizen_who_waits_is_served_and_what_is_not_understood_is_passed_on() -> None:
    talker = Talker()
    talker.says("talk to a person", "it rains in")
    assert "passed this on" in talker.says("xyzzy plugh")
    assert AskPerson("xyzzy plugh") in talker.effects
    talker.sends(MediaIn("image", "m1"))
    assert KeepMedia(MediaIn("image", "m1")) in talker.effects
    talker.sends(LocationIn(28.6, 77.2, "Rohini", "Sector 3"))
    assert AskPerson("[place] Rohini Sector 3") in talker.effects
    talker.sends(ContactsIn(("919810012345",)))
    assert AskPerson("[contact]") in talker.effects
    talker.says("menu")
    assert talker.state.step == "home"


def test_in_office_hours_a_citizen_hears_when_nobody_comes() -> None:
    talker = Talker()
    talker.now = MORNING
    talker.says("talk to a person", "it rains in")
    assert SetTimer("person", 1800) in talker.effects
    talker.waits(minutes=31)
    assert "nobody at the office" in talker.happens(Reminded("person"))


def test_a_timer_that_rings_too_early_waits_for_the_rest() -> None:
    talker = Talker()
    talker.says("talk to a person", "it rains in")
    talker.waits(minutes=10)
    assert talker.happens(Reminded("person")) == ""
    assert talker.effects == (SetTimer("person", 1200),)


def test_an_answer_in_time_leaves_nothing_to_say_for_the_timer() -> None:
    talker = attended()
    talker.waits(minutes=31)
    assert talker.happens(Reminded("person")) == ""


def test_when_a_person_falls_silent_the_house_takes_over() -> None:
    talker = attended()
    talker.says("and on Tuesday?")
    talker.waits(minutes=31)
    assert "nobody at the office" in talker.happens(Reminded("person"))
    assert talker.titles == ["Menu"] and talker.state.step == "home"
    assert "answers here" not in talker.says("income certificate")


def test_a_person_who_left_long_ago_does_not_hear_the_next_question() -> None:
    talker = attended()
    talker.waits(hours=30)
    talker.says("income certificate")
    assert talker.state.step == "about"


def test_outside_office_hours_the_citizen_hears_when_it_opens() -> None:
    talker = Talker()
    talker.now = EVENING
    talker.says("talk to a person")
    said = talker.says("it rains in")
    assert "6 January 2026, 09:30" in said
    assert not [effect for effect in talker.effects if isinstance(effect, SetTimer)]


def test_words_written_when_the_window_is_closed_are_said_when_it_opens() -> None:
    talker = attended()
    talker.waits(hours=25)
    talker.happens(ANSWER)
    (notice,) = [effect for effect in talker.effects if isinstance(effect, Say)]
    assert notice.notice == "person_wrote" and "Monday" not in str(notice.content)
    talker.sends(ReactionIn("👍"))
    said = talker.says("menu")
    assert "Please come on Monday." in said and "how can we help" in said
    assert talker.state.unread == ()


def at_clock(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of January 2026 at the office; the 26th is a holiday."""
    return datetime(2026, 1, day, hour, minute, tzinfo=INDIA)


def test_an_office_opens_on_its_next_working_day() -> None:
    hours = OfficeHours(holidays=frozenset({date(2026, 1, 26)}))
    friday, saturday, monday = at_clock(23, 19), at_clock(24, 11), at_clock(26, 11)
    opening = at_clock(27, 9, 30)
    for closed in (friday, saturday, monday, at_clock(27, 6)):
        assert not hours.is_open(closed)
        assert hours.opens_next(closed) == opening
    assert hours.is_open(opening)
    assert not hours.is_open(at_clock(27, 18))


def test_an_office_that_never_opens_promises_no_day() -> None:
    never = OfficeHours(weekdays=frozenset(), opens=time(9), closes=time(10))
    assert never.opens_next(at_clock(5, 8)) is None
