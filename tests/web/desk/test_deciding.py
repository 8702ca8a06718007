"""What an officer does reaches the case, once, with words; then the next case opens."""

from __future__ import annotations

import pytest
from django.utils import timezone

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.casework.actions.approve import approve
from dastak.casework.actions.file_application import Filed
from dastak.casework.models import Application, Clarification, Decision
from dastak.outbox.models import Announcement
from dastak.values.language import ENGLISH, HINDI
from dastak.web.desk.phrases import joined, phrases
from tests.web.desk.conftest import House
from tests.web.desk.house import a_case
from tests.web.desk.reading import text


@pytest.fixture
def cases(house: House) -> list[Filed]:
    """The most urgent first."""
    with in_scope(SYSTEM_WIDE):
        return [a_case(house.world, days_ago=n) for n in (9, 6, 3)]


def do(house: House, case: Filed, verb: str, **given: object) -> tuple[int, str]:
    house.browser.get("/desk/")
    here = f"{case.due_on}_{case.application}"
    answer = house.browser.post(
        f"/desk/case/{case.application}/{verb}",
        {"here": here, "reference": case.reference, **given},
    )
    return answer.status_code, answer.headers.get("Location", text(answer.content))


def status(case: Filed) -> str:
    with in_scope(SYSTEM_WIDE):
        return Application.objects.get(id=case.application).status


def test_after_an_approval_the_next_case_opens_and_says_what_was_done(
    house: House, cases: list[Filed]
) -> None:
    assert do(house, cases[0], "approve", note="") == (302, f"/desk/case/{cases[1].application}")
    assert status(cases[0]) == "approved"
    said = text(house.browser.get(f"/desk/case/{cases[1].application}").content)
    assert f"{cases[0].reference} is approved." in said
    assert Announcement.objects.filter(kind="casework.approved").count() == 1


def test_after_the_last_case_comes_the_first_and_then_the_queue(
    house: House, cases: list[Filed]
) -> None:
    assert do(house, cases[2], "approve")[1] == f"/desk/case/{cases[0].application}"
    do(house, cases[0], "approve")
    assert do(house, cases[1], "approve")[1] == "/desk/?tab=all"


def test_a_rejection_needs_a_reason_and_keeps_what_was_written(
    house: House, cases: list[Filed]
) -> None:
    code, said = do(house, cases[0], "reject", reason="   ")
    assert code == 422 and "Please write it first" in said
    code, said = do(house, cases[0], "reject", reason="ओह " * 300)
    assert code == 422 and "too long" in said and "ओह" in said
    assert status(cases[0]) == "submitted"
    assert do(house, cases[0], "reject", reason="कागज़ पुराना है")[0] == 302
    with in_scope(SYSTEM_WIDE):
        assert Decision.objects.get().reason == "कागज़ पुराना है"


def test_a_ready_sentence_alone_is_a_reason(house: House, cases: list[Filed]) -> None:
    ready = phrases(HINDI, ENGLISH)["reject"][0]
    assert ready.language == HINDI
    do(house, cases[0], "reject", phrase=ready.text, reason="")
    with in_scope(SYSTEM_WIDE):
        assert Decision.objects.get().reason == ready.text
    assert joined(ready.text, f"{ready.text} So.") == f"{ready.text} So."


def test_a_question_names_what_to_look_at_again_and_stops_the_clock(
    house: House, cases: list[Filed]
) -> None:
    given = {"question": "Which?", "fields": ["income"], "documents": ["identity_proof"]}
    code, where = do(house, cases[0], "clarify", **given)
    assert (code, where) == (302, f"/desk/case/{cases[1].application}")
    with in_scope(SYSTEM_WIDE):
        asked = Clarification.objects.get()
        assert (asked.question, asked.fields, asked.requests) == (
            "Which?",
            ["income"],
            ["identity_proof"],
        )
    said = text(house.browser.get(f"/desk/case/{cases[0].application}").content)
    assert "Asked of the citizen Which?" in said and "Clock stopped" in said


def test_a_question_about_what_the_form_does_not_have_is_refused(
    house: House, cases: list[Filed]
) -> None:
    assert do(house, cases[0], "clarify", question="?", fields=["shoe_size"])[0] == 400
    assert status(cases[0]) == "submitted"


def test_chosen_boxes_stay_chosen_when_the_question_is_missing(
    house: House, cases: list[Filed]
) -> None:
    house.browser.get("/desk/")
    answer = house.browser.post(
        f"/desk/case/{cases[0].application}/clarify", {"question": "", "fields": ["income"]}
    )
    assert 'name="fields" value="income" checked' in answer.content.decode()


def test_taking_a_case_up_stays_on_it(house: House, cases: list[Filed]) -> None:
    assert do(house, cases[1], "review") == (302, f"/desk/case/{cases[1].application}")
    assert status(cases[1]) == "in_review"


def test_when_somebody_else_has_decided_it_says_so_kindly(house: House, cases: list[Filed]) -> None:
    bala = house.world.bala
    approve(cases[0].application, by=bala.actor, scope=bala.scope, now=timezone.now())
    code, said = do(house, cases[0], "reject", reason="no")
    assert code == 409
    assert "This case has moved on in the meantime: Approved. Nothing was changed." in said
    assert status(cases[0]) == "approved"


def test_an_officer_does_not_decide_a_case_that_they_filed(house: House) -> None:
    with in_scope(SYSTEM_WIDE):
        case = a_case(house.world)
        Application.objects.filter(id=case.application).update(filed_by=f"operator:{house.bina.pk}")
    page = house.browser.get(f"/desk/case/{case.application}").content.decode()
    assert "data-verb" not in page
    assert do(house, case, "approve")[0] == 403
    assert status(case) == "submitted"


def test_a_form_from_another_site_is_refused(house: House, cases: list[Filed]) -> None:
    house.browser.handler.enforce_csrf_checks = True
    assert do(house, cases[0], "approve")[0] == 403
    assert status(cases[0]) == "submitted"
