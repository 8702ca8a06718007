"""Search by number, slip, serial, mobile and name: only one's own office, and on record."""

from __future__ import annotations

import re

import pytest

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.models import AuditEntry
from dastak.casework.actions.file_application import Filed
from dastak.casework.models import SearchMark
from dastak.casework.reference import near, parse
from dastak.citizens.models import Identifier
from dastak.vault.blind import blind
from tests.web.desk.conftest import House
from tests.web.desk.house import a_case
from tests.web.desk.reading import asked, references, text

ENOUGH = 12


@pytest.fixture
def filed(house: House) -> Filed:
    """Asha's case; her phone is known."""
    with in_scope(SYSTEM_WIDE):
        Identifier.objects.create(
            citizen_id=house.world.asha,
            kind="phone",
            value="919810012345",
            blind=blind("phone", "919810012345"),
        )
        a_case(house.world, applicant_name="Ramesh Kumar")
        return a_case(house.world, applicant_name="Sunita Devi")


def found(house: House, words: str) -> list[str]:
    return references(house.browser.post("/desk/search", {"q": words}).content)


def details() -> dict[str, str]:
    with in_scope(SYSTEM_WIDE):
        entry = AuditEntry.objects.filter(verb="case.searched").order_by("-id").first()
    assert entry is not None
    return dict(entry.details)


def test_a_number_opens_its_case_however_it_is_written(house: House, filed: Filed) -> None:
    for words in (filed.reference, filed.reference.lower().replace("-", " ")):
        answer = house.browser.post("/desk/search", {"q": words})
        assert answer.headers["Location"] == f"/desk/case/{filed.application}"
    assert details() == {"by": "reference", "found": "1"}


def test_a_slip_in_a_number_is_noticed_and_the_right_one_offered(
    house: House, filed: Filed
) -> None:
    digits = re.sub(r"\D", "", filed.reference)
    wrong = str((int(digits[-3]) + 1) % 10)
    slips = [f"INC-{digits[:2]}-{digits[2:6]}{wrong}{digits[7]}-{digits[8]}"]
    swapped = digits[:6] + digits[7] + digits[6] + digits[8]
    if swapped != digits:
        slips.append(f"INC-{swapped[:2]}-{swapped[2:8]}-{swapped[8]}")
    for slip in slips:
        page = house.browser.post("/desk/search", {"q": slip}).content
        assert filed.reference in references(page)
        assert "Did you mean one of these?" in text(page)


def test_every_slip_of_a_number_leads_back_to_it() -> None:
    reference = parse("INC-26-000123-" + str(parse_digit("INC", 26, 123)))
    assert reference is not None
    written = re.sub(r"\D", "", str(reference))
    for at in range(len(written)):
        for other in set("0123456789") - {written[at]}:
            slip = written[:at] + other + written[at + 1 :]
            assert reference in near(f"INC-{slip[:2]}-{slip[2:8]}-{slip[8]}")
    for at in range(len(written) - 1):
        slip = written[:at] + written[at + 1] + written[at] + written[at + 2 :]
        if slip != written:
            assert reference in near(f"INC-{slip[:2]}-{slip[2:8]}-{slip[8]}")


def parse_digit(prefix: str, year: int, serial: int) -> str:
    """The one digit that makes a number right."""
    tries = (f"{prefix}-{year}-{serial:06d}-{digit}" for digit in range(10))
    return next(one[-1] for one in tries if parse(one) is not None)


def test_the_serial_alone_is_enough_at_a_counter(house: House, filed: Filed) -> None:
    serial = filed.reference.split("-")[2].lstrip("0")
    assert found(house, serial) == [filed.reference]


@pytest.mark.parametrize("words", ["98100 12345", "+91 98100-12345", "९८१००१२३४५"])
def test_a_mobile_number_finds_the_citizen_s_cases(house: House, filed: Filed, words: str) -> None:
    assert filed.reference in found(house, words)
    assert details()["by"] == "phone"


@pytest.mark.parametrize("words", ["sunita", "Suneeta Devi", "सुनीता", "devi sunita"])
def test_a_name_finds_its_cases_in_any_script(house: House, filed: Filed, words: str) -> None:
    assert found(house, words) == [filed.reference]
    assert details() == {"by": "name", "found": "1"}


@pytest.mark.parametrize("words", ["Sunita Kumar", "98100 99999", "99", "?", "INC-26-999999-1"])
def test_what_fits_nothing_finds_nothing(house: House, filed: Filed, words: str) -> None:
    page = house.browser.post("/desk/search", {"q": words})
    assert page.status_code == 200 and references(page.content) == []
    assert "Nothing was found in your office." in text(page.content)


def test_another_office_finds_nothing_of_it(house: House, filed: Filed) -> None:
    for words in (filed.reference, "98100 12345", "sunita", filed.reference.split("-")[2]):
        page = house.chandra.post("/desk/search", {"q": words})
        assert page.status_code == 200 and references(page.content) == []
        assert filed.reference not in text(page.content).replace(words, "")


def test_no_word_of_a_name_can_be_read_back(house: House, filed: Filed) -> None:
    with in_scope(SYSTEM_WIDE):
        marks = [bytes(mark) for mark in SearchMark.objects.values_list("mark", flat=True)]
    assert len(marks) == 4 and all(len(mark) == 16 for mark in marks)
    assert not any(word in b"".join(marks).lower() for word in (b"sunita", b"devi"))


def test_what_is_typed_is_in_no_address_and_no_record(house: House, filed: Filed) -> None:
    page = house.browser.get("/desk/search?q=sunita")
    assert references(page.content) == []
    found(house, "sunita")
    assert "sunita" not in str(details()).lower()


def test_a_search_costs_few_questions(house: House, filed: Filed) -> None:
    found(house, "sunita")
    with asked() as questions:
        found(house, "sunita")
    assert len(questions) <= ENOUGH, "\n".join(questions)
