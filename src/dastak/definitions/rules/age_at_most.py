"""A person has not completed more than so many years: a mistyped year of birth is caught."""

from datetime import date

from dastak.definitions.answers import Answers
from dastak.definitions.model import Rule
from dastak.definitions.rules.ages import age_asked
from dastak.definitions.rules.rule_check import RuleCheck, RuleValues


def judge(rule: Rule, answers: Answers, *, today: date) -> RuleValues | None:
    """Broken when the person is older than the value."""
    age, most = age_asked(rule, answers, today=today), rule.value
    if age is None or most is None or age <= most:
        return None
    return {"maximum": most, "age": age}


CHECK = RuleCheck(
    judge=judge,
    kinds=(frozenset({"date"}),),
    counts=(1, 2),
    needs_value=True,
    placeholders=frozenset({"maximum", "age"}),
)
