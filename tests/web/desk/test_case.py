"""One case on one screen: masked, shown on demand and on record, papers beside their fields."""

from __future__ import annotations

import re

import pytest
from django.db import connection

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.queries import entries_about
from dastak.casework.actions.file_application import Filed
from dastak.casework.models import Document
from tests.web.desk.conftest import House
from tests.web.desk.house import a_case
from tests.web.desk.reading import asked, text

ENOUGH = 15


@pytest.fixture
def case(house: House) -> Filed:
    with in_scope(SYSTEM_WIDE):
        return a_case(house.world)


def address(case: Filed, more: str = "") -> str:
    return f"/desk/case/{case.application}{more}"


def paper_of(case: Filed) -> str:
    with in_scope(SYSTEM_WIDE):
        return f"/desk/paper/{Document.objects.get(application_id=case.application).id}"


def verbs(subject: str) -> list[str]:
    return [entry.verb for entry in entries_about(subject)]


def test_personal_answers_are_masked_until_asked_for_and_the_asking_is_on_record(
    house: House, case: Filed
) -> None:
    masked = house.browser.get(address(case)).content.decode()
    assert case.reference in masked
    assert "Asha Devi" not in masked
    subject = f"application:{case.application}"
    assert verbs(subject) == ["case.filed", "case.read"]
    clear = house.browser.post(address(case, "/show"))
    assert "Asha Devi" in clear.content.decode()
    assert verbs(subject)[2:] == ["case.personal_shown"]
    assert entries_about(subject)[-1].by == f"staff:{house.bina.pk}"


def test_an_open_page_gets_the_answers_alone(house: House, case: Filed) -> None:
    part = house.browser.post(address(case, "/show"), headers={"HX-Request": "true"})
    body = part.content.decode()
    assert body.lstrip().startswith('<section id="answers"')
    assert "Asha Devi" in body
    assert part["Cache-Control"] == "no-store"


def test_a_field_points_to_its_place_on_the_paper(house: House, case: Filed) -> None:
    page = house.browser.get(address(case)).content.decode()
    link = re.search(r'href="#(box-[^"]+)" data-box="\1" data-paper="(paper-[^"]+)"', page)
    assert link is not None
    box = re.search(rf'<rect id="{link[1]}" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"', page)
    assert box is not None
    assert [round(float(part), 2) for part in box.groups()] == [0.09, 0.19, 0.41]
    assert f'id="{link[2]}"' in page
    assert "as on the paper" in text(page.encode())


def test_an_answer_that_differs_from_the_paper_is_pointed_out(house: House) -> None:
    with in_scope(SYSTEM_WIDE):
        case = a_case(house.world, applicant_name="Usha Devi")
    masked = text(house.browser.get(address(case)).content)
    assert "differs from the paper" in masked and "Asha Devi" not in masked
    assert "The paper says: Asha Devi" in text(house.browser.post(address(case, "/show")).content)


def test_a_name_spelt_in_another_way_is_told_apart_from_another_name(house: House) -> None:
    with in_scope(SYSTEM_WIDE):
        case = a_case(house.world, applicant_name="Asha D")
    assert "nearly as on the paper" in text(house.browser.get(address(case)).content)


def test_what_proves_a_paper_and_what_speaks_against_it_is_shown(house: House) -> None:
    with in_scope(SYSTEM_WIDE):
        case = a_case(house.world)
        paper = Document.objects.filter(application_id=case.application)
        paper.update(proof="secure_qr", warnings=["number_masked_differs_from_code"])
    page = text(house.browser.get(address(case)).content)
    assert "Proven by its signed QR code" in page
    assert "The number on it is not the one in its QR code." in page


def test_a_photo_is_served_so_that_nothing_keeps_or_runs_it(house: House, case: Filed) -> None:
    photo = house.browser.get(f"{paper_of(case)}/1")
    assert (photo.status_code, photo["Content-Type"]) == (200, "image/jpeg")
    assert photo.content.startswith(b"\xff\xd8")
    assert photo["Cache-Control"] == "no-store"
    assert "sandbox" in photo["Content-Security-Policy"]
    assert photo["X-Content-Type-Options"] == "nosniff"
    subject = f"document:{paper_of(case).rpartition('/')[2]}"
    assert verbs(subject)[-1] == "document.read"
    assert house.browser.get(f"{paper_of(case)}/2").status_code == 404


def test_each_page_of_a_pdf_becomes_a_picture(house: House) -> None:
    with in_scope(SYSTEM_WIDE):
        case = a_case(house.world, mime_type="application/pdf")
    for number in (1, 2):
        page = house.browser.get(f"{paper_of(case)}/{number}")
        assert (page.status_code, page["Content-Type"]) == (200, "image/png")
        assert page.content.startswith(b"\x89PNG")
    for number in (0, 3, 999):
        assert house.browser.get(f"{paper_of(case)}/{number}").status_code == 404
    assert house.browser.get(address(case)).content.decode().count("<figure") == 2


def test_a_case_costs_few_questions(house: House, case: Filed) -> None:
    house.browser.get(address(case))
    with asked() as questions:
        house.browser.get(address(case))
    assert len(questions) <= ENOUGH, "\n".join(questions)


def test_the_database_itself_shows_a_case_to_nobody_without_a_scope(case: Filed) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM casework_application")
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize("verb", ["approve", "reject", "ask_clarification", "start_review"])
def test_without_scripts_a_button_opens_its_form(house: House, case: Filed, verb: str) -> None:
    page = house.browser.get(address(case), {"do": verb}).content.decode()
    assert re.search(rf'<dialog id="do-{verb}"[^>]* open>', page)
    assert len(re.findall(r"<dialog[^>]* open>", page)) == 1
    assert f'data-verb="{verb}"' in page


def test_no_page_carries_inline_script_or_style(house: House, case: Filed) -> None:
    for where in ("/desk/", address(case), "/desk/conversations", "/desk/sign-in?again"):
        page = house.browser.get(where)
        assert not re.search(
            r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page.content.decode()
        )
        assert "unsafe" not in page["Content-Security-Policy"]
