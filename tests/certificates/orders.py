"""Orders for certificates, and the departments and places that they need."""

from __future__ import annotations

from uuid import UUID, uuid4

import msgspec

from dastak.accounts.models import Department, Jurisdiction
from dastak.certificates.order import CertificateOrder, Printed
from dastak.integrations.printer.page import Line
from tests.certificates.papers import two

ROHINI = "DL/north-west/rohini"


def make_offices() -> None:
    """The Revenue Department in Rohini, and another department elsewhere."""
    Department.objects.create(
        code="revenue", names={"en": "Revenue Department", "hi": "राजस्व विभाग"}
    )
    Department.objects.create(code="mcd", names={"en": "Municipal Corporation", "hi": "नगर निगम"})
    for path, english, hindi in (
        ("DL", "Delhi", "दिल्ली"),
        ("DL/north-west", "North West", "उत्तर पश्चिम"),
        (ROHINI, "Rohini", "रोहिणी"),
    ):
        Jurisdiction.objects.create(path=path, names={"en": english, "hi": hindi})


def order(
    *,
    application: UUID | None = None,
    department: str = "revenue",
    holder: str = "Sunita Devi",
    validity_months: int | None = 6,
) -> CertificateOrder:
    """An approved income certificate."""
    return CertificateOrder(
        application=application or uuid4(),
        department=department,
        jurisdiction=ROHINI,
        service="income-certificate",
        version=1,
        validity_months=validity_months,
        printed=Printed(
            title=two("आय प्रमाण पत्र", "Income Certificate"),
            template="income-certificate",
            reference="INC-26-000123-7",
            holder=holder,
            lines=(Line(two("आवेदक का नाम", "Name of applicant"), two("सुनीता देवी", holder)),),
            officer=two("तहसीलदार", "Tehsildar"),
            officer_name="Balwinder Singh",
        ),
    )


def corrected(given: CertificateOrder, holder: str) -> CertificateOrder:
    """The same order with another name."""
    return msgspec.structs.replace(
        given, printed=msgspec.structs.replace(given.printed, holder=holder)
    )
