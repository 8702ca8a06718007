"""Put day, month and year together, noting what had to be guessed."""

from datetime import date

from dastak.understanding.parse.dates.years import full_year, plausible, year_left_out
from dastak.understanding.parse.outcome import Hint


class Reading:
    """What is known while one answer is read; ``guessed`` is set when the year was inferred."""

    def __init__(self, *, today: date, hint: Hint) -> None:
        self.today = today
        self.hint = hint
        self.guessed = False


def build(day: int, month: int, year: int | None, reading: Reading) -> date | None:
    """The date, or ``None`` when the calendar has no such day."""
    if not 1 <= month <= 12:
        return None
    if year is None:
        reading.guessed = True
        year = year_left_out(month, day, today=reading.today, hint=reading.hint)
    elif year <= 99:
        reading.guessed = reading.guessed or reading.hint == "any"
        year = full_year(year, today=reading.today, hint=reading.hint)
    if not plausible(year):
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
