"""The number on an application, ``INC-26-000123-7``, whose last digit catches a mistyped one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from stdnum import damm

SERIAL_DIGITS = 6

_PREFIX = re.compile(r"[A-Z]{2,6}")
_GROUPS = re.compile(r"([A-Z]{2,6})[\s./_-]+(\d{2})[\s./_-]+(\d{1,9})[\s./_-]+(\d)")
_COMPACT = re.compile(r"([A-Z]{2,6})(\d{2})(\d{6,9})(\d)")
_SEPARATORS = re.compile(r"[\s./_-]+")
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


@dataclass(frozen=True, slots=True)
class Reference:
    """What an application number says: the service's prefix, the year and the serial."""

    prefix: str
    year: int
    serial: int

    def __post_init__(self) -> None:
        if not _PREFIX.fullmatch(self.prefix):
            raise ValueError(f"a reference begins with 2 to 6 capital letters, not {self.prefix!r}")
        if not (0 <= self.year <= 99 and 1 <= self.serial < 10**9):
            raise ValueError(f"no reference has year {self.year} and serial {self.serial}")

    @property
    def check_digit(self) -> str:
        """Damm's digit over prefix, year and serial.

        Every single wrong digit and every swap of neighbours changes it; a wrong letter of the
        prefix does in nine cases of ten.
        """
        letters = "".join(f"{ord(letter) - ord('A'):02d}" for letter in self.prefix)
        return str(damm.calc_check_digit(f"{letters}{self._numbers}"))

    @property
    def _numbers(self) -> str:
        return f"{self.year:02d}{self.serial:0{SERIAL_DIGITS}d}"

    def __str__(self) -> str:
        serial = f"{self.serial:0{SERIAL_DIGITS}d}"
        return f"{self.prefix}-{self.year:02d}-{serial}-{self.check_digit}"


def parse(text: str) -> Reference | None:
    """The reference that someone wrote, in any script's digits, case and spacing; or None."""
    read = _read(text)
    if read is None:
        return None
    reference, digit = read
    return reference if reference.check_digit == digit else None


def is_mistyped(text: str) -> bool:
    """It has the shape of a reference, but a digit of it is wrong."""
    read = _read(text)
    return read is not None and read[0].check_digit != read[1]


def near(text: str) -> list[Reference]:
    """The references that one wrong digit, or two digits in the wrong order, turn into this."""
    read = _read(text)
    if read is None:
        return []
    reference, digit = read
    written = f"{reference.year:02d}{reference.serial:0{SERIAL_DIGITS}d}{digit or '0'}"
    found = {_whole(reference.prefix, digits) for digits in _slips(written)}
    return sorted((one for one in found if one is not None), key=str)


def _slips(digits: str) -> Iterator[str]:
    for at, digit in enumerate(digits):
        for other in "0123456789":
            if other != digit:
                yield f"{digits[:at]}{other}{digits[at + 1 :]}"
        if digits[at + 1 : at + 2] not in ("", digit):
            yield f"{digits[:at]}{digits[at + 1 : at + 2]}{digit}{digits[at + 2 :]}"


def _whole(prefix: str, digits: str) -> Reference | None:
    if int(digits[2:-1]) == 0:
        return None
    reference = Reference(prefix, int(digits[:2]), int(digits[2:-1]))
    return reference if reference.check_digit == digits[-1] else None


def _read(text: str) -> tuple[Reference, str] | None:
    plain = _plain(text)
    found = _GROUPS.fullmatch(plain) or _COMPACT.fullmatch(_SEPARATORS.sub("", plain))
    if found is None:
        return None
    prefix, year, serial, digit = found.groups()
    if int(serial) == 0:
        return None
    padded = len(serial) > SERIAL_DIGITS and serial.startswith("0")
    return Reference(prefix, int(year), int(serial)), "" if padded else digit


def _plain(text: str) -> str:
    """Capitals and ASCII digits; after the prefix, letters that are taken for digits are digits."""
    folded = unicodedata.normalize("NFKC", text).strip().strip("#.,;:!?।'\"()").strip().upper()
    ascii_text = "".join(_ascii(character) for character in folded)
    first = next((i for i, character in enumerate(ascii_text) if character.isdigit()), 0)
    return ascii_text[:first] + ascii_text[first:].translate(_MISREAD)


def _ascii(character: str) -> str:
    if unicodedata.category(character) == "Pd":
        return "-"
    digit = unicodedata.digit(character, -1)
    return str(digit) if digit >= 0 else character
