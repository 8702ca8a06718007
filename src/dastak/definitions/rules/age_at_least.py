"""A person has completed so many years: on a second field's date, else today."""

from datetime import date

from dastak.definitions.answers import Answers
from dastak.definitions.model import Rule
from dastak.definitions.rules.ages import age_asked
from dastak.definitions.rules.rule_check import RuleCheck, RuleValues


def judge(rule: Rule, answers: Answers, *, today: date) -> RuleValues | None:
    """Broken when the person is younger than the value."""
    age, least = age_asked(rule, answers, today=today), rule.value
    if age is None or least is None or age >= least:
        return None
    return {"minimum": least, "age": max(age, 0)}


CHECK = RuleCheck(
    judge=judge,
    kinds=(frozenset({"date"}),),
    counts=(1, 2),
    needs_value=True,
    placeholders=frozenset({"minimum", "age"}),
)
