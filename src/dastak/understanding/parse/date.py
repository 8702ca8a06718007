"""Read a date as people write and say it; day before month, always."""

from collections.abc import Iterable, Sequence
from datetime import date

from dastak.understanding.normalise import romanise
from dastak.understanding.numbers import Token, numbers_in, tokens
from dastak.understanding.parse.dates.build import Reading, build
from dastak.understanding.parse.dates.named import month_without_day, named_dates, offers_two_days
from dastak.understanding.parse.dates.relative import relative_date
from dastak.understanding.parse.dates.words import unit_of_time
from dastak.understanding.parse.dates.written import written_dates
from dastak.understanding.parse.dates.years import plausible, read_year
from dastak.understanding.parse.outcome import Asked, Parsed, nothing


def parse_date(asked: Asked) -> Parsed:
    """``YYYY-MM-DD``; ``confirm`` when the year or the side of today was inferred."""
    reading = Reading(today=asked.today, hint=asked.hint)
    sequence = tokens(asked.text)
    if offers_two_days(sequence):
        return nothing("several")
    for dates in (
        written_dates(romanise(asked.text), reading),
        named_dates(sequence, reading),
    ):
        if dates:
            return _one_of(dates, reading)
    for day in (relative_date(sequence, reading), _spoken(sequence, reading)):
        if day is not None:
            return Parsed(day.isoformat(), confirm=reading.guessed)
    return nothing(_missing(sequence))


def _one_of(dates: Iterable[date | None], reading: Reading) -> Parsed:
    days = set(dates)
    if None in days:
        return nothing("impossible")
    if len(days) > 1:
        return nothing("several")
    return Parsed(str(days.pop()), confirm=reading.guessed)


def _spoken(sequence: Sequence[Token], reading: Reading) -> date | None:
    """paanch ek unnees sau athanve: day, month and year as three numbers."""
    numbers = numbers_in(sequence)
    if len(numbers) < 3 or any(n.value.denominator != 1 for n in numbers[:3]):
        return None
    day, month = int(numbers[0].value), int(numbers[1].value)
    year = read_year(sequence, numbers[2].start)
    if year is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    reading.guessed = True
    return build(day, month, year[0], reading)


def _missing(sequence: Sequence[Token]) -> str:
    """Why this is no date: a year alone, a month without its day, or nothing of the kind."""
    numbers = numbers_in(sequence)
    if any(plausible(int(number.value)) for number in numbers) and not month_without_day(sequence):
        return "year_only"
    if month_without_day(sequence) or any(unit_of_time(token) for token in sequence):
        return "day_missing"
    return "not_a_date"
