"""Not more than so many days have passed since a date."""

from datetime import date

from dastak.definitions.answers import Answers
from dastak.definitions.fields.date import as_date
from dastak.definitions.model import Rule
from dastak.definitions.rules.rule_check import RuleCheck, RuleValues


def judge(rule: Rule, answers: Answers, *, today: date) -> RuleValues | None:
    """Broken when the date lies further back than the value."""
    day, most = as_date(answers.get(rule.fields[0])), rule.value
    if day is None or most is None or (today - day).days <= most:
        return None
    return {"maximum": most, "days": (today - day).days}


CHECK = RuleCheck(
    judge=judge,
    kinds=(frozenset({"date"}),),
    counts=(1, 1),
    needs_value=True,
    placeholders=frozenset({"maximum", "days"}),
)
