"""Dates in figures: 05/01/1998, 5-1-98, 1998-01-05, 05011998, 5/1."""

import re
from datetime import date

from dastak.understanding.parse.dates.build import Reading, build

_SEPARATOR = r"\s*[-/.,\\|_: ]\s*"
_ISO = re.compile(rf"(?<!\d)(\d{{4}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}(\d{{1,2}})(?!\d)")
_DMY = re.compile(
    rf"(?<!\d)(\d{{1,2}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}'?(\d{{4}}|\d{{2}})(?!\d)"
)
_COMPACT = re.compile(r"(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)")
_COMPACT_ISO = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
_SHORT = re.compile(r"(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)")
_DAY_MONTH = re.compile(r"(?<![\d/.-])(\d{1,2})\s*[-/.]\s*(\d{1,2})(?![\d/.-]|\s*(?:st|nd|rd|th))")


def written_dates(text: str, reading: Reading) -> list[date | None]:
    """Every date written in figures; ``None`` for one that no calendar has."""
    for pattern, order in ((_ISO, "ymd"), (_DMY, "dmy"), (_COMPACT, "dmy"), (_COMPACT_ISO, "ymd"),
                           (_SHORT, "dmy")):  # fmt: skip
        groups = [match.groups() for match in pattern.finditer(text)]
        dates = [_in_order(group, order, reading) for group in groups]
        if any(dates) or (dates and pattern not in {_COMPACT, _COMPACT_ISO}):
            return dates
    return [build(int(d), int(m), None, reading) for d, m in _DAY_MONTH.findall(text)]


def _in_order(groups: tuple[str, ...], order: str, reading: Reading) -> date | None:
    first, month, last = (int(group) for group in groups)
    day, year = (last, first) if order == "ymd" else (first, last)
    return build(day, month, year, reading)
