"""The number on a certificate: department, year, serial, and a sign that catches a slip."""

from __future__ import annotations

from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_37_36

SERIAL_DIGITS = 6


def certificate_number(department: str, year: int, serial: int) -> str:
    """``REVENUE-2026-000123-K``; the last sign is ISO 7064 mod 37,36 over all the others."""
    stem = f"{department.upper()}-{year}-{serial:0{SERIAL_DIGITS}d}"
    return f"{stem}-{mod_37_36.calc_check_digit(_plain(stem))}"


def is_certificate_number(text: str) -> bool:
    """Whether every sign of a number is right as it stands."""
    try:
        mod_37_36.validate(_plain(text.upper()))
    except ValidationError:
        return False
    return True


def _plain(text: str) -> str:
    return text.replace("-", "").replace("_", "").replace(" ", "")
