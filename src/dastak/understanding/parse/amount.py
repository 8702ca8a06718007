"""Read an amount of money in whole rupees: dhai lakh, saadhe teen hazaar, ₹1,20,000/-."""

import re

from dastak.understanding.normalise import romanise
from dastak.understanding.normalise.wordlist import word_set
from dastak.understanding.numbers import Number, Token, numbers_in, tokens
from dastak.understanding.parse.outcome import Asked, Parsed, nothing
from dastak.understanding.parse.quantity import is_negative, is_rough, offers_a_range

_NOTHING = re.compile(r"\b(?:kuch (?:bhi )?na\w*|koi (?:aay|kamai|income|aamdani) na\w*|nil|"
                      r"no income|none|nothing|zero)\b")  # fmt: skip
_PERIOD = word_set("mahina mahine mahiney maheene month monthly masik maasik mahinaa din daily "
"day roz "
                   "rozana week weekly hafta per pratimah")  # fmt: skip
_PAISE = word_set("paise paisa")
_GROUPED = re.compile(r"(?<=\d) (?=\d{3}\b)")
_MOST = 10**12


def parse_amount(asked: Asked) -> Parsed:
    """Whole rupees; ``confirm`` for paise, about, up to, and amounts per month."""
    text = _GROUPED.sub("", romanise(asked.text)).replace("/-", " ").replace("=/", " ")
    sequence = tokens(text)
    numbers = numbers_in(sequence)
    if not numbers:
        return Parsed(0, confirm=True) if _NOTHING.search(text) else nothing("not_an_amount")
    if is_negative(text):
        return nothing("negative")
    if offers_a_range(sequence, numbers):
        return nothing("range")
    number = _the_sum(numbers, sequence)
    if number is None:
        return nothing("several")
    if number.value > _MOST:
        return nothing("too_large")
    rough = is_rough(sequence) or any(token.text in _PERIOD for token in sequence)
    return Parsed(int(number.value), confirm=rough or number.value.denominator != 1)


def _the_sum(numbers: list[Number], sequence: tuple[Token, ...]) -> Number | None:
    """The one amount named; an amount said twice, in figures and in words, is one."""
    sums = [n for n in numbers if not _counts_something_else(n, sequence)]
    return sums[0] if sums and len({n.value for n in sums}) == 1 else None


def _counts_something_else(number: Number, sequence: tuple[Token, ...]) -> bool:
    after = sequence[number.end].text if number.end < len(sequence) else ""
    return after in _PAISE or (after in _PERIOD and number.value < 100)
