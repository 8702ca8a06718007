"""Back, skip, keep, cancel, leave, start over: the ways through a form."""

from dastak.definitions.model import ServiceVersion
from dastak.dialogue.bundle import library
from dastak.dialogue.effects import RecordConsent, SetTimer
from dastak.dialogue.events import Reminded
from dastak.values.ids import ServiceId
from dastak.values.language import ENGLISH, Language
from tests.pure.dialogue.shipped import definitions_of, shipped_library
from tests.pure.dialogue.talker import Talker, at

NAMED = {"applicant_name": "Sunita Devi", "date_of_birth": "1990-08-15"}


def test_back_asks_the_question_before_and_keeps_its_answer() -> None:
    talker = at("income-certificate", "gender", answers=NAMED)
    assert "Now it says: 15 August 1990" in talker.says("back")
    assert "your gender" in talker.taps("Keep it")
    assert talker.form.answers == NAMED


def test_back_at_the_first_question_says_so() -> None:
    talker = at("income-certificate", "applicant_name")
    assert "This is the first question." in talker.says("back")


def test_back_inside_a_row_goes_to_its_question_before() -> None:
    talker = at("income-certificate", "earning_members", part="relation", row={"name": "Ram"})
    assert "name" in talker.says("back")
    assert talker.form.part == "name"


def test_back_at_a_row_s_beginning_reopens_the_row_before() -> None:
    rows = ({"name": "Ram", "relation": "father", "yearly_income": 5},)
    talker = at("income-certificate", "earning_members", part="name", rows=rows)
    talker.says("back")
    assert (talker.form.part, talker.form.rows) == ("yearly_income", ())
    assert talker.form.row == {"name": "Ram", "relation": "father"}


def test_rows_can_be_written_again() -> None:
    rows = ({"name": "Ram", "relation": "father", "yearly_income": 5},)
    talker = at("income-certificate", "earning_members", answers={"earning_members": rows})
    talker.says("zzz")
    assert talker.titles == ["Add another", "That is all", "Write again"]
    talker.taps("Write again")
    assert (talker.form.part, talker.form.rows) == ("name", ())


def test_an_optional_question_can_be_left_out_and_answered_after_all() -> None:
    talker = at("birth-certificate", "child_name", answers={"request": "copy"})
    assert "date" in talker.says("skip")
    assert talker.form.waived == ("child_name",)
    talker.says("back", "Aarav")
    assert talker.form.answers["child_name"] == "Aarav"
    assert not talker.form.waived


def test_a_needed_question_cannot_be_left_out() -> None:
    talker = at("income-certificate", "applicant_name")
    assert "cannot be left out" in talker.says("skip")


def test_what_is_not_known_may_stay_open_where_the_form_allows_it() -> None:
    talker = at("birth-certificate", "child_name", answers={"request": "copy"})
    assert "date" in talker.says("I don't know")
    needed = at("income-certificate", "applicant_name")
    assert "printed on the certificate" in needed.says("I don't know")


def test_cancel_keeps_or_throws_away_as_the_citizen_says() -> None:
    for choice, kept in (("Keep for later", True), ("Throw away", False)):
        talker = at("income-certificate", "gender", answers=NAMED)
        talker.says("cancel")
        talker.taps(choice)
        assert talker.state.step == "home"
        assert ("Continue" in talker.titles) is kept


def test_cancel_may_be_called_off() -> None:
    talker = at("income-certificate", "gender", answers=NAMED)
    talker.says("cancel")
    assert "your gender" in talker.taps("Go on filling")


def test_another_service_named_in_a_form_is_asked_about_before_going_there() -> None:
    talker = at("income-certificate", "gender", answers=NAMED)
    assert "Leave it and go to Marriage registration?" in talker.says("marriage registration")
    assert "your gender" in talker.taps("No, stay here")
    talker.says("marriage registration")
    talker.taps("Yes")
    assert talker.state.step == "about"
    assert [form.service for form in talker.state.drafts] == ["income-certificate"]


def test_a_draft_is_offered_where_its_service_is_opened() -> None:
    talker = at("income-certificate", "gender", answers=NAMED)
    talker.says("menu", "income certificate")
    assert talker.titles == ["Continue", "Start over", "Menu"]
    talker.taps("Start over")
    assert talker.form.answers == {}
    assert talker.state.drafts == ()


def test_stopping_notices_leaves_a_form_where_it_is() -> None:
    talker = at("income-certificate", "gender", answers=NAMED)
    assert "your gender" in talker.says("STOP")
    assert RecordConsent("notices", granted=False) in talker.effects
    assert talker.state.opted_out
    talker.says("start")
    assert RecordConsent("notices", granted=True) in talker.effects
    assert not talker.state.opted_out


def test_band_karo_stops_a_form_inside_and_our_notices_outside() -> None:
    talker = at("income-certificate", "gender", answers=NAMED)
    talker.says("बंद करो")
    assert talker.state.step == "cancel"
    outside = Talker()
    outside.says("बंद करो")
    assert outside.state.opted_out


def test_a_form_left_lying_is_mentioned_once_and_forgotten_after_a_month() -> None:
    talker = at("income-certificate", "gender", answers=NAMED)
    talker.waits(hours=2)
    assert talker.happens(Reminded("form")) == ""
    assert talker.effects == (SetTimer("form", 18 * 3600),)
    talker.waits(hours=18)
    assert "You were filling in" in talker.happens(Reminded("form"))
    talker.waits(days=29)
    assert talker.happens(Reminded("drafts")) == ""
    assert talker.state.form is not None
    talker.waits(days=1)
    talker.happens(Reminded("drafts"))
    assert talker.state.form is None


def test_who_wants_no_notices_gets_no_reminder() -> None:
    talker = at("income-certificate", "gender", answers=NAMED)
    talker.says("STOP")
    talker.waits(hours=21)
    assert talker.happens(Reminded("form")) == ""


def many_services(count: int) -> Talker:
    """A number that offers ``count`` services."""
    shipped = shipped_library()
    import msgspec

    base = shipped.plans[ServiceId("income-certificate"), 1].service
    words = base.wording[ENGLISH]
    versions = []
    for number in range(count):
        title = msgspec.structs.replace(words, title=f"Service {number:02}", aliases=())
        service = msgspec.structs.replace(
            base, id=ServiceId(f"service-{number:02}"), wording={ENGLISH: title}
        )
        versions.append(ServiceVersion(service, 1, ""))
    built = library(
        versions,
        wordings=shipped.wordings,
    )
    from dataclasses import replace

    office = replace(
        definitions_of("revenue").office,
        services=tuple(version.service.id for version in versions),
        languages=(ENGLISH, Language("hi")),
    )
    return Talker(definitions=built.at(office))


def test_many_services_are_paged_and_found_by_name_on_any_page() -> None:
    talker = many_services(25)
    talker.says("menu")
    talker.taps("All services")
    assert talker.titles == [*(f"Service {number:02}" for number in range(8)), "More …", "Menu"]
    talker.taps("More …", "More …", "More …")
    assert talker.titles == ["Service 24", "More …", "Menu"]
    talker.taps("More …")
    assert talker.titles[0] == "Service 00"
    assert "*Service 17*" in talker.says("Service 17")


def test_a_long_list_of_options_is_paged_and_answered_by_name_from_any_page() -> None:
    talker = at("income-certificate", "district", answers=NAMED)
    talker.says("zzz")
    assert len(talker.titles) == 10
    talker.taps("More …")
    assert "More …" in talker.titles
    assert talker.form.answers == NAMED
    talker.says("North West")
    assert talker.form.answers["district"] == "north-west"
