"""What the parsers of amounts, ages and counts share: ranges, guesses, the one number meant."""

import itertools
import re
from collections.abc import Sequence

from dastak.understanding.normalise.wordlist import word_set
from dastak.understanding.numbers import Number, Token, numbers_in

_BETWEEN = word_set("se to ya or - / ton between")
_ABOUT = word_set(
    "lagbhag lagbag lgbhg kareeb karib qareeb around about approx approximately almost nearly "
    "roughly "
    "takreeban takriban andazan andaaze shayad maybe ~ tak upto under over above below upar zyada "
    "kam jyada jyaada more less than + se"
)
_MINUS = re.compile(r"(?:^|\s)-\s*\d")


def offers_a_range(sequence: Sequence[Token], numbers: Sequence[Number]) -> bool:
    """2-3 lakh, 2 se 3 lakh, 10 ya 12."""
    return any(
        second.start - first.end == 1 and sequence[first.end].text in _BETWEEN
        for first, second in itertools.pairwise(numbers)
    )


def is_rough(sequence: Sequence[Token]) -> bool:
    """The citizen said about, or up to."""
    return any(token.text in _ABOUT for token in sequence)


def is_negative(text: str) -> bool:
    """A minus sign stands before the number."""
    return _MINUS.search(text) is not None


def distinct(sequence: Sequence[Token]) -> list[Number]:
    """The numbers of a message, each value once."""
    found: dict[object, Number] = {}
    for number in numbers_in(sequence):
        found.setdefault(number.value, number)
    return list(found.values())
