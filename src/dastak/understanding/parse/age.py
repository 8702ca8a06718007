"""Read an age in completed years: 25, pachees saal, saadhe teen saal, 6 mahine, or a birth date."""

from dastak.understanding.normalise import romanise
from dastak.understanding.numbers import Number, Token, tokens
from dastak.understanding.parse.date import parse_date
from dastak.understanding.parse.dates.words import unit_of_time
from dastak.understanding.parse.outcome import Asked, Parsed, nothing
from dastak.understanding.parse.quantity import distinct, is_negative, is_rough, offers_a_range

_OLDEST = 125


def parse_age(asked: Asked) -> Parsed:
    """Completed years from 0 to 125."""
    born = parse_date(asked)
    if isinstance(born.value, str) and not _speaks_of_years(tokens(asked.text)):
        return _since(born.value, asked)
    sequence = tokens(asked.text)
    numbers = distinct(sequence)
    if not numbers:
        return nothing("not_an_age")
    if is_negative(romanise(asked.text)):
        return nothing("negative")
    if offers_a_range(sequence, numbers):
        return nothing("range")
    return _years(numbers, sequence)


def _speaks_of_years(sequence: tuple[Token, ...]) -> bool:
    return any(unit_of_time(token) for token in sequence)


def _since(born_on: str, asked: Asked) -> Parsed:
    year, month, day = (int(part) for part in born_on.split("-"))
    years = asked.today.year - year - ((asked.today.month, asked.today.day) < (month, day))
    return Parsed(years, confirm=True) if 0 <= years <= _OLDEST else nothing("not_an_age")


def _years(numbers: list[Number], sequence: tuple[Token, ...]) -> Parsed:
    whole = [n for n in numbers if _unit_after(n, sequence) == "year"]
    parts = [n for n in numbers if _unit_after(n, sequence) in {"month", "week", "day"}]
    if not whole and parts and len(parts) == len(numbers):
        months = sum(int(n.value) for n in parts if _unit_after(n, sequence) == "month")
        return Parsed(months // 12, confirm=True)
    stated = whole or [n for n in numbers if n not in parts]
    if len(stated) != 1:
        return nothing("several")
    value = stated[0].value
    if not 0 <= value <= _OLDEST:
        return nothing("not_an_age")
    return Parsed(int(value), confirm=value.denominator != 1 or is_rough(sequence))


def _unit_after(number: Number, sequence: tuple[Token, ...]) -> str | None:
    return unit_of_time(sequence[number.end]) if number.end < len(sequence) else None
