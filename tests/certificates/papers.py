"""Pages for the tests of this folder: an income certificate and a marriage fee receipt."""

from datetime import date

from dastak.integrations.printer.amount_words import amount_in_words
from dastak.integrations.printer.page import (
    BILINGUAL,
    CertificatePage,
    FeeRow,
    Line,
    ReceiptPage,
)
from dastak.values.language import ENGLISH, HINDI, LanguageText
from dastak.values.money import Money


def two(hindi: str, english: str) -> LanguageText:
    """A text in Hindi and English."""
    return LanguageText({HINDI: hindi, ENGLISH: english})


def certificate_page(
    *, name: LanguageText | None = None, qr: str = "https://example.in/verify/X"
) -> CertificatePage:
    """An income certificate for Sunita Devi, or for whoever is named."""
    name = name or two("सुनीता देवी", "Sunita Devi")
    return CertificatePage(
        department=two("राजस्व विभाग", "Revenue Department"),
        government=two("राष्ट्रीय राजधानी क्षेत्र दिल्ली सरकार", "Government of NCT of Delhi"),
        title=two("आय प्रमाण पत्र", "Income Certificate"),
        number="REVENUE-2026-000123-7",
        serial="123 / 2026",
        reference="INC-26-00001234-5",
        lines=(
            Line(two("आवेदक का नाम", "Name of applicant"), name),
            Line(two("जन्म तिथि", "Date of birth"), two("14-08-1987", "14-08-1987")),
        ),
        issued_on=date(2026, 11, 21),
        place=two("रोहिणी", "Rohini"),
        officer=two("तहसीलदार", "Tehsildar"),
        officer_name="Balwinder Singh",
        verify_code="2345-6789-CFGH-JMPQ",
        verify_address="https://example.in/verify",
        qr=qr,
        valid_until=date(2027, 3, 31),
    )


def receipt_page() -> ReceiptPage:
    """A receipt over two heads, 1,250 rupees and 50 paise together."""
    return ReceiptPage(
        department=two("राजस्व विभाग", "Revenue Department"),
        number="RCT-2026-000457-2",
        reference="MAR-26-00000321-8",
        service=two("विवाह पंजीकरण", "Marriage registration"),
        payer="Sunita Devi",
        heads=(
            FeeRow(two("पंजीकरण शुल्क", "Registration fee"), "₹100"),
            FeeRow(two("प्रतिलिपि शुल्क", "Copying fee"), "₹1,150.50"),
        ),
        total="₹1,250.50",
        total_words=amount_in_words(Money(125_050), BILINGUAL),
        mode=two("यूपीआई", "UPI"),
        transaction="432198765012",
        paid_on=date(2026, 11, 21),
        qr="https://example.in/r/1",
    )
