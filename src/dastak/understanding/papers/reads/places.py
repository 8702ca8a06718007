"""Reads printed addresses and postal codes."""

import re

from dastak.understanding.papers.reads.parsed import Parsed
from dastak.understanding.papers.spelling import DEVANAGARI, LATIN

_PINCODE = re.compile(r"(?<!\d)([1-9]\d{2}\s?\d{3})(?!\s?\d)")
_TAIL = re.compile(r"[\s,.-]*(?:(?:pin|पिन)\s*(?:code|कोड)?[\s:.-]*)?[1-9]\d{2}\s?\d{3}\D*$", re.I)
_CARE_OF = re.compile(
    r"^\W*(?:[SDWC]/[OW]\.?|आत्मज(?:/पत्नी)?|पुत्र|पुत्री|पत्नी)\s*:?\s*[^,]{2,40},\s*",
    re.IGNORECASE,
)
_SPECKS = re.compile(r"\s+[-–](?:\s+\S{1,3})+$")
_JOINT = re.compile(r"\s*[-–]\s*,|\s+,|,\s*,")
SHORTEST = 8


def read_pincode(text: str) -> tuple[Parsed, ...]:
    """Give every six-digit postal code; the last one in an address is the likeliest."""
    found = [Parsed(m[1].replace(" ", ""), 0.95, *m.span(1)) for m in _PINCODE.finditer(text)]
    return tuple(reversed(found))


def read_address(text: str) -> tuple[Parsed, ...]:
    """Give the address without whose care it is in and without its postal code."""
    line = _SPECKS.sub("", _TAIL.sub("", _CARE_OF.sub("", text)))
    line = " ".join(word for word in line.split() if not _foreign(line).search(word))
    line = _JOINT.sub(",", line).strip(" ,.;:|-–_/")
    if len(line) < SHORTEST or ("," not in line and " " not in line):
        return ()
    return (Parsed(line, 0.95 if _PINCODE.search(text) else 0.85, 0, len(text)),)


def _foreign(text: str) -> re.Pattern[str]:
    """Letters of the script that the address is not written in: bits of another column."""
    is_latin = len(LATIN.findall(text)) >= len(DEVANAGARI.findall(text))
    return DEVANAGARI if is_latin else re.compile(r"[A-Za-z]{3,}")
