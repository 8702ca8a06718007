"""The receipt and the certificate of a case as files: on record, and only for one's own office."""

from __future__ import annotations

import msgspec
import pytest
from django.utils import timezone

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.models import AuditEntry
from dastak.casework.actions.file_application import Filed
from dastak.certificates.models import Certificate
from dastak.certificates.order import Printed
from dastak.payments.lifecycle import OrderStatus
from dastak.payments.models import Order, Receipt
from dastak.values.language import ENGLISH, HINDI
from dastak.vault.files import keep
from tests.apps.casework.world import REVENUE, ROHINI, both
from tests.apps.payments.world import opened
from tests.web.desk.conftest import House
from tests.web.desk.house import a_case
from tests.web.desk.reading import text

PDF = b"%PDF-1.7 signed"
PRINTED = Printed(
    title=both("Income Certificate", "आय प्रमाण पत्र"),
    reference="INC-26-000007-1",
    holder="Asha Devi",
    lines=(),
    officer=both("Tehsildar", "तहसीलदार"),
    officer_name="Bala",
    template="certificate",
    languages=(HINDI, ENGLISH),
)


@pytest.fixture
def paid(house: House) -> Filed:
    """A case with a printed receipt and a signed certificate."""
    now = timezone.now()
    own = {"department_id": REVENUE, "jurisdiction": ROHINI}
    with in_scope(SYSTEM_WIDE):
        filed = a_case(house.world, urgent=True)
        order = opened(house.world, purpose=filed.application)
        Order.objects.filter(pk=order.pk).update(status=OrderStatus.SETTLED, settled_at=now)
        Receipt.objects.create(
            order=order,
            year="2026-27",
            serial=7,
            number="REV/2026-27/000007",
            issued_at=now,
            file=keep(PDF + b" receipt", folder="receipts", suffix=".pdf"),
            **own,
        )
        Certificate.objects.create(
            number="DL-INC-2026-000007-1",
            year=2026,
            serial=7,
            application=filed.application,
            service="income-certificate",
            version=1,
            printed=msgspec.to_builtins(PRINTED),
            verify_code="CODE7",
            issued_at=now,
            issued_by="system:dastak",
            file_key=keep(PDF, folder="certificates", suffix=".pdf"),
            sha256="0" * 64,
            signed_at=now,
            **own,
        )
    return filed


@pytest.mark.parametrize(
    ("what", "name", "verb"),
    [
        ("receipt", "REV-2026-27-000007.pdf", "receipt.read"),
        ("certificate", ".pdf", "certificate.read"),
    ],
)
def test_it_is_given_as_a_file_and_the_taking_recorded(
    house: House, paid: Filed, what: str, name: str, verb: str
) -> None:
    address = f"/desk/case/{paid.application}/{what}"
    assert address in house.browser.get(f"/desk/case/{paid.application}").content.decode()
    answer = house.browser.get(address)
    assert answer.content.startswith(PDF)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"].endswith(f'{name}"')
    assert "no-store" in answer.headers["Cache-Control"]
    with in_scope(SYSTEM_WIDE):
        entry = AuditEntry.objects.get(verb=verb)
    assert entry.subject == f"application:{paid.application}"
    assert house.chandra.get(address).status_code == 404
    with in_scope(SYSTEM_WIDE):
        assert AuditEntry.objects.filter(verb=verb).count() == 1


def test_what_is_not_there_is_not_offered(house: House) -> None:
    with in_scope(SYSTEM_WIDE):
        case = a_case(house.world)
    page = house.browser.get(f"/desk/case/{case.application}").content.decode()
    assert "/receipt" not in page and "/certificate" not in page
    for what in ("receipt", "certificate"):
        answer = house.browser.get(f"/desk/case/{case.application}/{what}")
        assert answer.status_code == 404 and "There is nothing here" in text(answer.content)
