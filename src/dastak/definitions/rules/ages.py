"""Completed years between two days, as age is counted in law."""

from datetime import date

from dastak.definitions.answers import Answers
from dastak.definitions.fields.date import as_date
from dastak.definitions.model import Rule


def age_on(birth: date, day: date) -> int:
    """Completed years; a child of 29 February is a year older on 1 March."""
    before_birthday = (day.month, day.day) < (birth.month, birth.day)
    return day.year - birth.year - before_birthday


def age_asked(rule: Rule, answers: Answers, *, today: date) -> int | None:
    """The age of the first field's birth date on the second field's day, else today."""
    birth = as_date(answers.get(rule.fields[0]))
    day = as_date(answers.get(rule.fields[1])) if len(rule.fields) > 1 else today
    return None if birth is None or day is None else age_on(birth, day)
