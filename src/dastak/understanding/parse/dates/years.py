"""Which year is meant: four digits, two digits, spoken, or left out."""

from collections.abc import Sequence
from datetime import date

from dastak.understanding.numbers import Token, read_number
from dastak.understanding.parse.outcome import Hint

_CENTURIES = frozenset({18, 19, 20})
_EARLIEST, _LATEST = 1850, 2150


def read_year(sequence: Sequence[Token], start: int) -> tuple[int, int] | None:
    """A year written or spoken at ``start``: (year as said, next position)."""
    while start < len(sequence) and sequence[start].text in {"'", ",", "san", "year", "ka", "ko"}:
        start += 1
    number = read_number(sequence, start)
    if number is None or number.value.denominator != 1:
        return None
    value, end = int(number.value), number.end
    if value in _CENTURIES:
        rest = read_number(sequence, end)
        if rest is not None and rest.value.denominator == 1 and 0 <= rest.value <= 99:
            return value * 100 + int(rest.value), rest.end
    if plausible(value) or (0 <= value <= 99):
        return value, end
    return None


def plausible(year: int) -> bool:
    """A year that a person may have to do with."""
    return _EARLIEST <= year <= _LATEST


def full_year(year: int, *, today: date, hint: Hint) -> int:
    """Two digits become the century that the hint allows."""
    if year > 99:
        return year
    century = today.year - today.year % 100
    if hint == "future":
        return century + year
    newest = today.year % 100 + (10 if hint == "any" else 0)
    return century + year if year <= newest else century - 100 + year


def year_left_out(month: int, day: int, *, today: date, hint: Hint) -> int:
    """The latest such day that has been, or the next one to come."""
    passed = (month, day) <= (today.month, today.day)
    if hint == "past":
        return today.year if passed else today.year - 1
    if hint == "future":
        return today.year + 1 if passed and (month, day) != (today.month, today.day) else today.year
    return today.year
