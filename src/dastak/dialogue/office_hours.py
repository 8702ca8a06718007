"""When the people of an office are there: days of the week, hours, and the state's holidays."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

LOOKS_AHEAD_DAYS = 30


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """``weekdays`` count from Monday, 0. All times are the office's own."""

    weekdays: frozenset[int] = frozenset(range(5))
    opens: time = time(9, 30)
    closes: time = time(18)
    holidays: frozenset[date] = frozenset()

    def is_open(self, now: datetime) -> bool:
        """Whether somebody is there now."""
        return self._works_on(now.date()) and self.opens <= now.time() < self.closes

    def opens_next(self, now: datetime) -> datetime | None:
        """The next moment at which the office opens; None when it does not for a month."""
        for ahead in range(LOOKS_AHEAD_DAYS):
            day = now.date() + timedelta(days=ahead)
            opening = datetime.combine(day, self.opens, tzinfo=now.tzinfo)
            if opening > now and self._works_on(day):
                return opening
        return None

    def _works_on(self, day: date) -> bool:
        return day.weekday() in self.weekdays and day not in self.holidays


USUAL_HOURS = OfficeHours()
