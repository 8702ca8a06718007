"""Read an Indian mobile number: ten digits that begin with 6 to 9."""

import re

from dastak.understanding.normalise import romanise
from dastak.understanding.numbers import spoken_digits, tokens
from dastak.understanding.parse.outcome import Asked, Parsed, nothing

_NATIONAL = re.compile(r"(?:0091|091|91|0)?([6-9]\d{9})")
_FOREIGN = re.compile(r"\+\s*(?!0*91)\d")


def parse_mobile(asked: Asked) -> Parsed:
    """Ten digits without country code, however grouped, typed or spoken."""
    text = romanise(asked.text)
    if _FOREIGN.search(text):
        return nothing("foreign_number")
    runs = [digits for digits, _, _ in spoken_digits(tokens(text)) if len(digits) >= 7]
    if not runs:
        return nothing("not_a_mobile")
    if len(set(runs)) > 1:
        return nothing("several")
    national = _NATIONAL.fullmatch(runs[0])
    if national is None:
        return nothing("wrong_length" if len(runs[0]) != 10 else "not_a_mobile")
    return Parsed(national[1])
