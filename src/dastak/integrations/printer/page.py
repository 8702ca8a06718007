"""What a printed paper says: plain data that a template turns into ink."""

from datetime import date

import msgspec

from dastak.values.language import ENGLISH, HINDI, Language, LanguageText

BILINGUAL = (HINDI, ENGLISH)
NOTHING = LanguageText({})


class Line(msgspec.Struct, frozen=True):
    """One row of the table: what it is called, and what it says."""

    label: LanguageText
    value: LanguageText


class CertificatePage(msgspec.Struct, frozen=True):
    """A certificate as printed. The first of ``languages`` leads.

    ``verify_address`` is where a person types ``verify_code``; ``qr`` is the whole text of the
    QR. An empty ``statement`` prints the usual one.
    """

    department: LanguageText
    title: LanguageText
    number: str
    serial: str
    reference: str
    lines: tuple[Line, ...]
    issued_on: date
    place: LanguageText
    officer: LanguageText
    officer_name: str
    verify_code: str
    verify_address: str
    qr: str
    government: LanguageText = NOTHING
    statement: LanguageText = NOTHING
    valid_until: date | None = None
    languages: tuple[Language, ...] = BILINGUAL


class FeeRow(msgspec.Struct, frozen=True):
    """One head of a receipt, its amount written out (``₹1,250``)."""

    label: LanguageText
    amount: str


class ReceiptPage(msgspec.Struct, frozen=True):
    """A fee receipt as printed. ``qr`` may be empty: then none is drawn."""

    department: LanguageText
    number: str
    reference: str
    service: LanguageText
    payer: str
    heads: tuple[FeeRow, ...]
    total: str
    total_words: LanguageText
    mode: LanguageText
    transaction: str
    paid_on: date
    qr: str
    verify_address: str = ""
    government: LanguageText = NOTHING
    languages: tuple[Language, ...] = BILINGUAL


class Attachment(msgspec.Struct, frozen=True):
    """A file that travels inside the PDF, for machines."""

    name: str
    mime_type: str
    content: str
