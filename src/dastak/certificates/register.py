"""Reads a row of the register as typed values."""

from __future__ import annotations

import msgspec
from django.utils import timezone

from dastak.certificates.models import Certificate
from dastak.certificates.order import Printed
from dastak.certificates.paper import Numbered
from dastak.values.language import ENGLISH


def printed(certificate: Certificate) -> Printed:
    """What the paper says, unsealed."""
    return msgspec.convert(certificate.printed, Printed)


def numbered(certificate: Certificate) -> Numbered:
    """What the register gave it."""
    return Numbered(
        number=certificate.number,
        serial=certificate.serial,
        year=certificate.year,
        verify_code=certificate.verify_code,
        department=certificate.department_id,
        service=certificate.service,
        issued_on=timezone.localdate(certificate.issued_at),
        valid_until=certificate.valid_until,
    )


def file_name(certificate: Certificate) -> str:
    """For the citizen's phone: ``Income-Certificate-REVENUE-2026-000123-44.pdf``."""
    title = printed(certificate).title.in_language(ENGLISH)
    words = "-".join("".join(c if c.isalnum() else " " for c in title).split())
    return f"{words}-{certificate.number}.pdf"
