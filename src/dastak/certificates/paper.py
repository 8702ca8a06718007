"""Sets a numbered certificate on paper: the page, the file inside it, and the QR's signed text."""

from __future__ import annotations

from datetime import date

import msgspec

from dastak.certificates import claims
from dastak.certificates.codes import spaced
from dastak.certificates.order import Printed
from dastak.integrations.printer.drawing import draw_certificate, templates
from dastak.integrations.printer.page import Attachment, CertificatePage, Line
from dastak.integrations.signer.port import Signer
from dastak.values.language import ENGLISH, LanguageText

_GENERAL = "certificate"


class Numbered(msgspec.Struct, frozen=True):
    """What the register gave a certificate."""

    number: str
    serial: int
    year: int
    verify_code: str
    department: str
    service: str
    issued_on: date
    valid_until: date | None


class Contents(msgspec.Struct, frozen=True):
    """The file inside the PDF, for machines: what the paper says, without having to read it."""

    number: str
    verify_code: str
    department: str
    service: str
    reference: str
    title: LanguageText
    holder: str
    lines: tuple[Line, ...]
    issued_on: date
    valid_until: date | None
    token: str
    format: str = "dastak-certificate/1"


def signed_paper(numbered: Numbered, printed: Printed, *, signer: Signer, address: str) -> bytes:
    """The signed PDF. ``address`` is the verify page, where the code is typed."""
    token = signer.token(claims.encode(_claims(numbered, printed)))
    page = _page(numbered, printed, address=address, token=token)
    contents = msgspec.json.encode(_contents(numbered, printed, token)).decode()
    attachment = Attachment("certificate.json", "application/json", contents)
    template = printed.template if printed.template in templates() else _GENERAL
    pdf = draw_certificate(page, (attachment,), template=template)
    title = printed.title.in_language(ENGLISH)
    return signer.sign(pdf, reason=f"{title} {numbered.number}", name=printed.officer_name)


def _claims(numbered: Numbered, printed: Printed) -> claims.Claims:
    return claims.Claims(
        no=numbered.number,
        iss=numbered.department,
        svc=numbered.service,
        on=numbered.issued_on,
        til=numbered.valid_until,
        nm=claims.name_mark(numbered.number, printed.holder),
    )


def _page(numbered: Numbered, printed: Printed, *, address: str, token: str) -> CertificatePage:
    return CertificatePage(
        government=printed.government,
        department=printed.department,
        title=printed.title,
        number=numbered.number,
        serial=f"{numbered.serial} / {numbered.year}",
        reference=printed.reference,
        statement=printed.statement,
        lines=printed.lines,
        issued_on=numbered.issued_on,
        valid_until=numbered.valid_until,
        place=printed.place,
        officer=printed.officer,
        officer_name=printed.officer_name,
        verify_code=spaced(numbered.verify_code),
        verify_address=address,
        qr=f"{address}/{numbered.verify_code}#{token}",
        languages=printed.languages,
    )


def _contents(numbered: Numbered, printed: Printed, token: str) -> Contents:
    return Contents(
        number=numbered.number,
        verify_code=numbered.verify_code,
        department=numbered.department,
        service=numbered.service,
        reference=printed.reference,
        title=printed.title,
        holder=printed.holder,
        lines=printed.lines,
        issued_on=numbered.issued_on,
        valid_until=numbered.valid_until,
        token=token,
    )
