"""Reads printed sums of rupees."""

import re

from dastak.understanding.papers.reads.parsed import Parsed

_SUM = re.compile(
    r"(?P<sign>(?:Rs|INR|रु|₹)[.\s]*)?(?P<sum>\d{1,3}(?:,\d{2,3})+|\d{3,9})(?:\.\d{1,2})?(?:\s?/-)?",
    re.IGNORECASE,
)


def read_amount(text: str) -> tuple[Parsed, ...]:
    """Give whole rupees; a sum with its sign or commas is surer than bare digits."""
    parsed = []
    for match in _SUM.finditer(text):
        dressed = match["sign"] or "," in match["sum"]
        value = str(int(match["sum"].replace(",", "")))
        parsed.append(Parsed(value, 1.0 if dressed else 0.8, *match.span("sum")))
    return tuple(parsed)
