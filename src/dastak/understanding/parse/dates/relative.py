"""Dates counted from today: kal, parso, 3 din pehle, pichhle somvar, agle mahine ki 5 tarikh."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from dastak.understanding.numbers import Number, Token, numbers_in
from dastak.understanding.parse.dates.build import Reading, build
from dastak.understanding.parse.dates.words import (
    DAY_WORDS,
    SIDED_DAY_WORDS,
    SIDES,
    WEEKDAYS,
    found,
    unit_of_time,
)

_PAST_VERBS = frozenset({"tha", "thi", "the", "hua", "hui", "huye", "hue", "gaya", "gayi", "beeta",
                         "bita", "was", "mila", "aaya", "chuka", "si"})  # fmt: skip
_FUTURE_VERBS = frozenset({"hoga", "hogi", "honge", "jana", "jaunga", "aaunga", "aana", "karna",
                           "chahiye", "aayega", "wala", "will", "jaana", "aaenge"})  # fmt: skip
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}
_WHOLE = frozenset({"bhar", "bhr"})
_DATE_WORDS = frozenset({"tarikh", "tareekh", "taarikh", "tarik", "date", "ko", "th", "st", "nd",
                         "rd"})  # fmt: skip


def relative_date(sequence: Sequence[Token], reading: Reading) -> date | None:
    """The day that is counted from today, if one is."""
    for reader in (_counted, _day_of_month, _weekday, _day_word):
        day = reader(sequence, reading)
        if day is not None:
            return day
    return None


def _counted(sequence: Sequence[Token], reading: Reading) -> date | None:
    """3 din pehle, 2 weeks ago, dhai saal baad."""
    for number in [*numbers_in(sequence), *_a_single(sequence)]:
        if number.end >= len(sequence):
            continue
        unit = unit_of_time(sequence[number.end])
        side = _side_after(sequence, number) if unit else None
        if unit is None or not side:
            continue
        reading.guessed = reading.guessed or unit != "day"
        return _moved(reading.today, unit, number.value * side)
    return None


def _a_single(sequence: Sequence[Token]) -> list[Number]:
    """A week ago; hafte bhar baad."""
    return [
        Number(value=Fraction(1), start=at, end=at + 1)
        for at, token in enumerate(sequence)
        if token.text in {"a", "an"}
    ] + [
        Number(value=Fraction(1), start=at, end=at)
        for at, token in enumerate(sequence[:-1])
        if unit_of_time(token) and sequence[at + 1].text in _WHOLE
    ]


def _side_after(sequence: Sequence[Token], number: Number) -> int | None:
    for token in sequence[number.end + 1 : number.end + 5]:
        side = found(SIDES, token)
        if side:
            return side
    before = sequence[number.start - 1] if number.start else None
    return found(SIDES, before) if before else None


def _moved(today: date, unit: str, amount: Fraction) -> date | None:
    if abs(amount) > 1500 and unit != "day":
        return None
    if unit in _DAYS:
        return today + timedelta(days=round(amount * _DAYS[unit]))
    months = amount * _MONTHS[unit]
    whole = int(months)
    moved = _shift_months(today, whole)
    return moved and moved + timedelta(days=round((months - whole) * 30))


def _shift_months(today: date, months: int) -> date | None:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    if not 1850 <= year <= 2150:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _day_of_month(sequence: Sequence[Token], reading: Reading) -> date | None:
    """agle mahine ki 5 tarikh; a bare "5 tarikh" is of the month that the hint allows."""
    days = [n for n in numbers_in(sequence) if n.value.denominator == 1 and 1 <= n.value <= 31]
    shift = _month_shift(sequence)
    if len(days) != 1 or (shift is None and not _is_dated(sequence, days[0])):
        return None
    day = int(days[0].value)
    reading.guessed = True
    if shift is None:
        passed = day <= reading.today.day
        shift = {"past": 0 if passed else -1, "future": 1 if passed else 0, "any": 0}[reading.hint]
    first = _shift_months(reading.today.replace(day=1), shift)
    return first and build(day, first.month, first.year, reading)


def _month_shift(sequence: Sequence[Token]) -> int | None:
    for at, token in enumerate(sequence[1:], start=1):
        if unit_of_time(token) == "month":
            side = found(SIDES, sequence[at - 1])
            if side is not None:
                return side
    return None


def _is_dated(sequence: Sequence[Token], number: Number) -> bool:
    return any(token.text in _DATE_WORDS for token in sequence[number.end : number.end + 2])


def _weekday(sequence: Sequence[Token], reading: Reading) -> date | None:
    """pichhle somvar is the last Monday before today; agle, the next one after it."""
    days = [day for day in (found(WEEKDAYS, token) for token in sequence) if day is not None]
    if len(days) != 1:
        return None
    sides = [side for side in (found(SIDES, token) for token in sequence) if side]
    side = sides[0] if sides else _lean(sequence, reading)
    reading.guessed = True
    if sides and any(unit_of_time(token) == "week" for token in sequence):
        monday = reading.today - timedelta(days=reading.today.weekday())
        return monday + timedelta(days=7 * side + days[0])
    ahead = (days[0] - reading.today.weekday()) % 7
    if side < 0:
        return reading.today - timedelta(days=(7 - ahead) if ahead or sides else 0)
    return reading.today + timedelta(days=ahead or (7 if sides else 0))


def _day_word(sequence: Sequence[Token], reading: Reading) -> date | None:
    words = {token.text for token in sequence}
    for token in sequence:
        sided = SIDED_DAY_WORDS.get(token.text)
        if sided is not None:
            steps = 2 if words & {"before", "after"} and "day" in words else 1
            return reading.today + timedelta(days=sided * steps)
        offset = found(DAY_WORDS, token)
        if offset is not None:
            return reading.today + timedelta(days=offset * _lean(sequence, reading))
    return None


def _lean(sequence: Sequence[Token], reading: Reading) -> int:
    """Towards the past or the future: the hint, else the verb, else the past, unsurely."""
    if reading.hint != "any":
        return -1 if reading.hint == "past" else 1
    words = {token.light for token in sequence} | {token.text for token in sequence}
    if words & _FUTURE_VERBS:
        return 1
    if not words & _PAST_VERBS and not words & {"aaj", "today"}:
        reading.guessed = True
    return -1
