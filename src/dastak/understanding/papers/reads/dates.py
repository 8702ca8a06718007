"""Reads printed dates, in figures or with the month's name in either language."""

import re
from datetime import date

from dastak.understanding.papers.reads.parsed import Parsed

_MONTHS = (
    ("jan", "जनवरी"),
    ("feb", "फरवरी", "फ़रवरी"),
    ("mar", "मार्च"),
    ("apr", "अप्रैल"),
    ("may", "मई"),
    ("jun", "जून"),
    ("jul", "जुलाई"),
    ("aug", "अगस्त"),
    ("sep", "सितंबर", "सितम्बर"),
    ("oct", "अक्टूबर", "अक्तूबर"),
    ("nov", "नवंबर", "नवम्बर"),
    ("dec", "दिसंबर", "दिसम्बर"),
)
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_WORDS = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s,.-]+([^\W\d]\S*?)[\s,.-]+(\d{4})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?<!\d[-/.])((?:19|20)\d{2})(?!\d)(?![-/.]\d)")
EARLIEST = 1900


def read_date(text: str) -> tuple[Parsed, ...]:
    """Give the dates in the text as YYYY-MM-DD; impossible days are left out."""
    found = []
    for match in _FIGURES.finditer(text):
        found.append((match, match[3], match[2], match[1]))
    for match in _ISO.finditer(text):
        found.append((match, match[1], match[2], match[3]))
    for match in _WORDS.finditer(text):
        found.append((match, match[3], _month(match[2]), match[1]))
    parsed = []
    for match, year, month, day in found:
        try:
            value = date(int(year), int(month), int(day))
        except ValueError:
            continue
        if value.year >= EARLIEST:
            parsed.append(Parsed(value.isoformat(), 1.0, *match.span()))
    return tuple(parsed)


def read_year(text: str) -> tuple[Parsed, ...]:
    """Give the years in the text that are not part of a full date."""
    return tuple(Parsed(match[1], 0.95, *match.span()) for match in _YEAR.finditer(text))


def _month(word: str) -> str:
    word = word.casefold()
    for number, names in enumerate(_MONTHS, start=1):
        if word.startswith(names):
            return str(number)
    return "0"
