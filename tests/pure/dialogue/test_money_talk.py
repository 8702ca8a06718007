"""What is said about payments, whatever the citizen is doing."""

from datetime import date

import pytest

from dastak.dialogue.effects import FindCases, RequestPayment, Say
from dastak.dialogue.events import (
    ApplicationFiled,
    CaseRow,
    CasesFound,
    PaymentLinkReady,
    PaymentMoved,
)
from dastak.values.ids import ApplicationId, ServiceId
from dastak.values.language import HINDI
from dastak.values.money import Money
from tests.pure.dialogue.talker import PAPER, Talker, at
from tests.pure.dialogue.worlds import EFFECT, ORDER

MARRIAGE = ServiceId("marriage-registration")
REFERENCE = "MAR-2026-000031-5"
FEE = Money.rupees(100)
FILED = ApplicationFiled(EFFECT, ApplicationId(PAPER), REFERENCE, MARRIAGE, None, FEE, ORDER)
LINK = PaymentLinkReady(ORDER, REFERENCE, "https://pay.example/1", FEE)


def moved(status: str) -> PaymentMoved:
    return PaymentMoved(ORDER, REFERENCE, MARRIAGE, status, FEE, "R-1", "r.pdf", date(2026, 1, 20))


def held(status: str) -> PaymentMoved:
    return PaymentMoved(ORDER, REFERENCE, MARRIAGE, status, FEE, came=Money.rupees(90))


def waiting() -> Talker:
    talker = Talker()
    talker.happens(FILED)
    assert RequestPayment(ORDER) in talker.effects
    talker.happens(LINK)
    return talker


def test_the_link_is_shown_again_on_request() -> None:
    talker = waiting()
    assert "₹100" in talker.says("what now?")
    talker.says("pay")
    assert talker.effects == (FindCases("pay", ""),)


def test_a_failed_payment_can_be_tried_again() -> None:
    talker = waiting()
    assert "did not go through" in talker.happens(moved("failed"))
    talker.taps("Pay")
    assert RequestPayment(ORDER) in talker.effects


def test_a_page_that_opens_late_does_not_push_a_form_aside() -> None:
    talker = at("income-certificate", "gender")
    talker.happens(FILED)
    assert talker.state.step == "question"
    assert "your gender" in talker.happens(LINK)
    closed = PaymentLinkReady(ORDER, REFERENCE, "", FEE)
    assert "your gender" in talker.happens(closed)
    assert "your gender" in talker.happens(moved("pending"))
    assert "your gender" in talker.happens(moved("settled"))
    assert talker.state.dues == ()


def test_money_given_back_is_told_and_nothing_is_due_any_more() -> None:
    talker = waiting()
    assert "on their way back" in talker.happens(moved("refunded"))
    assert talker.state.dues == ()


@pytest.mark.parametrize(
    ("status", "said", "can_pay"),
    [
        ("held", "₹90 came for Marriage registration", True),
        ("held_foreign", "in another currency", True),
        ("held_again", "You owe nothing", False),
    ],
)
def test_money_that_settles_nothing_is_told_with_what_happens_to_it(
    status: str, said: str, can_pay: bool
) -> None:
    talker = waiting()
    words = talker.happens(held(status))
    assert said in words
    assert "Your money is safe: an accounts officer checks it and sends it back" in words
    assert ("Pay" in talker.titles) == can_pay
    assert len(talker.state.dues) == 1, "the fee is still due until the bank says otherwise"
    if can_pay:
        talker.taps("Pay")
        assert RequestPayment(ORDER) in talker.effects


def test_money_held_reaches_a_citizen_whose_window_is_closed() -> None:
    for status in ("held", "held_again"):
        for talker in (waiting(), at("income-certificate", "gender")):
            talker.happens(held(status))
            notices = [one for one in talker.effects if isinstance(one, Say) and one.notice]
            (notice,) = notices
            assert notice.notice == f"payment_{status}"
            assert notice.params == ("Marriage registration", REFERENCE, "₹90", "₹100")


def test_money_held_is_told_in_hindi_too() -> None:
    talker = Talker(language=HINDI)
    talker.happens(FILED)
    assert "₹90 आए, पर फ़ीस ₹100 है" in talker.happens(held("held"))


def test_news_of_money_held_does_not_push_a_form_aside() -> None:
    talker = at("income-certificate", "gender")
    assert "your gender" in talker.happens(held("held"))
    assert talker.state.step == "question"


def test_a_status_that_we_do_not_know_changes_nothing() -> None:
    talker = waiting()
    before = talker.state
    assert talker.happens(moved("a word of tomorrow")) == ""
    assert talker.state == before


def row(number: int, url: str = "") -> CaseRow:
    day = date(2026, 1, 1)
    return CaseRow(f"MAR-2026-{number:06}-5", MARRIAGE, "awaiting_payment", day, pay_url=url)


def test_several_fees_are_chosen_from_and_one_is_linked_at_once() -> None:
    talker = Talker()
    talker.says("pay")
    rows = (row(1, "https://pay.example/1"), row(2, "https://pay.example/2"))
    assert "For which application" in talker.happens(CasesFound("pay", rows))
    talker.says("2")
    assert talker.effects == (FindCases("pay", "MAR-2026-000002-5"),)
    assert "still to be paid" in talker.happens(CasesFound("pay", rows[1:]))
    assert talker.state.step == "home"


def test_a_fee_whose_page_is_closed_is_told() -> None:
    talker = Talker()
    talker.says("pay")
    assert "closed just now" in talker.happens(CasesFound("pay", (row(1),)))
