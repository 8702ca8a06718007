"""The number on a certificate: department, year, serial, and two digits that catch a slip."""

from __future__ import annotations

from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_97_10

SERIAL_DIGITS = 6


def certificate_number(department: str, year: int, serial: int) -> str:
    """``REVENUE-2026-000123-44``; the last two digits are ISO 7064 mod 97-10 over the rest.

    They notice every single wrong sign and every swap of neighbours, of letters as of digits.
    """
    stem = f"{department.upper()}-{year}-{serial:0{SERIAL_DIGITS}d}"
    return f"{stem}-{mod_97_10.calc_check_digits(_plain(stem))}"


def is_certificate_number(text: str) -> bool:
    """Whether every sign of a number is right as it stands."""
    try:
        mod_97_10.validate(_plain(text.upper()))
    except ValidationError:
        return False
    return True


def _plain(text: str) -> str:
    return text.replace("-", "").replace("_", "").replace(" ", "")
