"""Hold a summary's numbers against the chunks that it was made from: none may be new."""

from collections.abc import Iterable

from dastak.understanding.numbers import numbers_in, tokens

_TELLING = 10
"""Below it a number in words (one of these, do you) is hardly ever a figure."""


def numbers_of(text: str) -> frozenset[str]:
    """Every amount, part of a date, share and phone number, in digits or words, in one spelling:
    ``₹2.5 लाख``, ``dhai lakh`` and ``2,50,000`` are all ``250000``."""
    found = numbers_in(tokens(text))
    return frozenset(str(one.value) for one in found if not one.spoken or one.value >= _TELLING)


def new_numbers(text: str, sources: Iterable[str]) -> frozenset[str]:
    """Numbers that ``text`` says and no source does: a summary with any of them is not sent."""
    known = frozenset[str]().union(*(numbers_of(source) for source in sources))
    return numbers_of(text) - known
