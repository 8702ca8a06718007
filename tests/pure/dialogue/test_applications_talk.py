"""Status, certificates, receipts and the office's questions."""

from datetime import date

import pytest

from dastak.dialogue.effects import AnswerClarification, FindCases, Say
from dastak.dialogue.events import CaseMoved, CaseRow, CasesFound, EffectRefused
from dastak.values.ids import ServiceId
from dastak.values.outbound import FileOut
from tests.pure.dialogue.talker import PAPER, Talker, at
from tests.pure.dialogue.worlds import EFFECT

INCOME = ServiceId("income-certificate")
REFERENCE = "INC-2026-000123-4"
FILED = date(2026, 1, 1)


def row(number: int, status: str, **parts: object) -> CaseRow:
    return CaseRow(f"INC-2026-{number:06}-4", INCOME, status, FILED, **parts)  # type: ignore[arg-type]


def question(**parts: object) -> CaseMoved:
    return CaseMoved(REFERENCE, INCOME, "clarification_asked", "Please look again.", **parts)  # type: ignore[arg-type]


def test_without_applications_that_is_said() -> None:
    talker = Talker()
    talker.says("status")
    assert "no applications here yet" in talker.happens(CasesFound("status", ()))


@pytest.mark.parametrize(
    ("words", "nothing"),
    [
        ("mera certificate bhejo", "no certificate yet"),
        ("receipt", "no receipt yet"),
        ("withdraw my application", "no open application"),
    ],
)
def test_what_is_not_there_yet_is_said(words: str, nothing: str) -> None:
    talker = Talker()
    talker.says(words)
    assert nothing in talker.happens(CasesFound("status", (row(1, "approved"),)))


def test_one_of_several_certificates_is_chosen_and_sent() -> None:
    talker = Talker()
    talker.says("mera certificate bhejo")
    rows = tuple(row(n, "approved", certificate_file=f"c{n}.pdf") for n in (1, 2))
    assert "Which certificate?" in talker.happens(CasesFound("certificate", rows))
    talker.says("1")
    assert talker.effects == (FindCases("certificate", "INC-2026-000001-4"),)
    talker.happens(CasesFound("certificate", rows[:1]))
    [effect] = talker.effects
    assert isinstance(effect, Say)
    assert isinstance(effect.content, FileOut)
    assert effect.content.key == "c1.pdf"


def test_a_certificate_asked_for_in_a_form_comes_and_the_form_goes_on() -> None:
    talker = at("income-certificate", "gender")
    talker.says("my certificate")
    found = CasesFound("certificate", (row(1, "approved", certificate_file="c.pdf"),))
    assert "your gender" in talker.happens(found)
    assert talker.state.step == "question"


def test_a_decision_that_is_late_is_called_late() -> None:
    talker = Talker()
    talker.says("status")
    found = CasesFound("status", (row(1, "in_review", due_on=date(2026, 1, 2)),))
    assert "The decision was due on 2 January 2026." in talker.happens(found)


def test_the_open_question_of_the_office_is_answered_from_the_status() -> None:
    talker = Talker()
    talker.happens(question())
    talker.says("menu", "status")
    talker.happens(CasesFound("status", (CaseRow(REFERENCE, INCOME, "clarification", FILED),)))
    assert "Answer now" in talker.titles
    assert "write your answer" in talker.taps("Answer now")


def test_only_what_the_office_asks_is_answered() -> None:
    talker = Talker()
    talker.happens(question(fields=("gender", "no_such_field"), documents=("photo",)))
    assert "photograph" in talker.taps("Answer now")
    assert "your gender" in talker.photo("photo")
    talker.says("mahila")
    talker.taps("Yes, send it")
    assert talker.effects[0] == AnswerClarification(
        REFERENCE, {"gender": "female"}, {"photo": (str(PAPER),)}
    )
    assert "Answer the office" not in talker.titles
    talker.says("menu")
    assert talker.state.form is None


def answered() -> Talker:
    """The office's question was answered just now."""
    talker = Talker()
    talker.happens(question())
    talker.taps("Answer now")
    talker.says("Since June 2019.")
    talker.taps("Yes, send it")
    return talker


def test_an_answer_that_could_not_be_sent_is_not_lost() -> None:
    talker = answered()
    assert "no longer with us" in talker.happens(EffectRefused(EFFECT, "documents_unknown"))
    assert (talker.state.step, talker.form.note) == ("summary", "Since June 2019.")
    talker.taps("Yes, send it")
    assert AnswerClarification(REFERENCE, {}, {}, "Since June 2019.") in talker.effects


def test_an_answer_that_comes_too_late_is_let_go() -> None:
    talker = answered()
    assert "already decided" in talker.happens(EffectRefused(EFFECT, "not_allowed"))
    assert talker.state.form is None


def test_a_question_asked_twice_is_kept_once() -> None:
    talker = Talker()
    talker.happens(question())
    talker.happens(question(fields=("gender",)))
    [form] = talker.state.drafts
    assert form.wanted == ("gender",)


def test_an_application_that_the_register_refuses_can_be_sent_again() -> None:
    talker = at("income-certificate", "gender", sent=True)
    talker.says("menu")
    talker.taps("Continue")
    assert talker.state.step == "filing"
    assert "Nothing is lost" in talker.happens(EffectRefused(EFFECT, "unavailable"))
    assert talker.state.step == "summary"
    assert not talker.form.sent


def test_a_permission_without_its_file_is_told_and_nothing_is_promised_as_a_notice() -> None:
    talker = Talker()
    answer = talker.happens(CaseMoved(REFERENCE, INCOME, "approved"))
    assert "will be here shortly" in answer
    [effect] = talker.effects
    assert isinstance(effect, Say)
    assert effect.notice == ""


def test_a_refusal_names_reason_and_appeal_and_fits_its_template() -> None:
    talker = Talker()
    answer = talker.happens(CaseMoved(REFERENCE, INCOME, "rejected", "Line one.\n\nLine  two."))
    assert "Line one." in answer
    assert "you can appeal to: Sub-Divisional Magistrate" in answer
    [effect] = talker.effects
    assert isinstance(effect, Say)
    assert effect.params == ("Income certificate", REFERENCE, "Line one. Line two.")
    notice = talker.definitions.wording(talker.state.language).notices[effect.notice]
    assert len(effect.params) == len(notice.samples)
