"""Dates with the month in words: 5 janvari 1998, Jan 5th, paanch mai unnees sau pachasi."""

from collections.abc import Sequence
from datetime import date

from dastak.understanding.normalise.wordlist import word_set
from dastak.understanding.numbers import Token, read_number
from dastak.understanding.numbers.ordinals import ORDINALS
from dastak.understanding.numbers.tokens import unit_of
from dastak.understanding.parse.dates.build import Reading, build
from dastak.understanding.parse.dates.words import SIDES, found, month_of, unit_of_time
from dastak.understanding.parse.dates.years import plausible, read_year

_AFTER_DAY = word_set(
    "st nd rd th of tarikh tareekh taarikh ki ka ko - / . , va vi ve the in mahine mahina month"
)
_BETWEEN = frozenset({"ya", "or", "se", "to", "-", "/", "jaan"})
_TEN = 10
_NEEDS_DAY_BEFORE = frozenset({"mai", "mar", "jun"})


def named_dates(sequence: Sequence[Token], reading: Reading) -> list[date | None]:
    """Every date whose month is named; ``None`` for an impossible day."""
    dates: list[date | None] = []
    for at, token in enumerate(sequence):
        month = month_of(token)
        if month is None:
            continue
        before = _day_before(sequence, at)
        after = _day_after(sequence, at) if before is None else None
        if before is None and (after is None or token.text in _NEEDS_DAY_BEFORE):
            continue
        day, end = (before, at + 1) if before is not None else (after or (0, at + 1))
        year = _year_near(sequence, end, reading)
        dates.append(build(day, month, year, reading))
    return dates


def month_without_day(sequence: Sequence[Token]) -> bool:
    """A month is named, but no day."""
    return any(month_of(token) for token in sequence if token.text not in _NEEDS_DAY_BEFORE)


def offers_two_days(sequence: Sequence[Token]) -> bool:
    """5 ya 6 january, 5-6 jan: which of the two?"""
    return any(
        sequence[at - 2].text in _BETWEEN
        and sequence[at - 3].is_number
        and sequence[at - 1].is_number
        and month_of(sequence[at]) is not None
        for at in range(3, len(sequence))
    )


def _day_before(sequence: Sequence[Token], month_at: int) -> int | None:
    at = month_at - 1
    while at >= 0 and sequence[at].text in _AFTER_DAY:
        at -= 1
    for start in (at - 2, at - 1, at):
        number = read_number(sequence, start) if start >= 0 else None
        if number is not None and number.end == at + 1 and 1 <= number.value <= 31:
            return int(number.value) if number.value.denominator == 1 else None
    ordinal = ORDINALS.get(sequence[at].light) if at >= 0 else None
    if ordinal is not None:
        return ordinal + _tens_before(sequence, at) if ordinal < _TEN else ordinal
    number = read_number(sequence, at) if at >= 0 else None
    return 99 if number is not None and 32 <= number.value <= 99 else None


def _tens_before(sequence: Sequence[Token], at: int) -> int:
    """Twenty before first."""
    tens = unit_of(sequence[at - 1]) if at else None
    return tens if tens in {20, 30} else 0


def _day_after(sequence: Sequence[Token], month_at: int) -> tuple[int, int] | None:
    at = month_at + 1
    while at < len(sequence) and sequence[at].text in _AFTER_DAY:
        at += 1
    number = read_number(sequence, at) if at < len(sequence) else None
    if number is None or number.value.denominator != 1 or plausible(int(number.value)):
        return None
    end = number.end
    while end < len(sequence) and sequence[end].text in _AFTER_DAY:
        end += 1
    return (int(number.value), end) if 1 <= number.value <= 99 else None


def _year_near(sequence: Sequence[Token], end: int, reading: Reading) -> int | None:
    at = end
    while at < len(sequence) and sequence[at].text in _AFTER_DAY:
        at += 1
    year = read_year(sequence, at)
    if year is not None and (at >= len(sequence) or not _counts_time(sequence, year[1])):
        return year[0]
    leading = read_year(sequence, 0)
    if leading is not None and plausible(leading[0]):
        return leading[0]
    return _year_beside_today(sequence, reading.today)


def _year_beside_today(sequence: Sequence[Token], today: date) -> int | None:
    for at, token in enumerate(sequence[1:], start=1):
        if unit_of_time(token) == "year":
            side = found(SIDES, sequence[at - 1])
            return _years_away(sequence, at, today) if side is None else today.year + side
    return None


def _years_away(sequence: Sequence[Token], unit_at: int, today: date) -> int | None:
    """5 May, three years ago."""
    number = read_number(sequence, unit_at - 1)
    side = found(SIDES, sequence[unit_at + 1]) if unit_at + 1 < len(sequence) else None
    if number is None or number.value.denominator != 1 or not side:
        return None
    return today.year + side * int(number.value)


def _counts_time(sequence: Sequence[Token], at: int) -> bool:
    return at < len(sequence) and unit_of_time(sequence[at]) is not None
