"""A group has at least so many rows, where a condition asks for more than usual."""

from datetime import date

from dastak.definitions.answers import Answers
from dastak.definitions.fields.rows import rows_of
from dastak.definitions.model import Rule
from dastak.definitions.rules.rule_check import RuleCheck, RuleValues


def judge(rule: Rule, answers: Answers, *, today: date) -> RuleValues | None:
    """Broken when the group is answered with fewer rows than the value."""
    name, least = rule.fields[0], rule.value
    if name not in answers or least is None:
        return None
    count = len(rows_of(answers[name]))
    return None if count >= least else {"minimum": least, "count": count}


CHECK = RuleCheck(
    judge=judge,
    kinds=(frozenset({"group"}),),
    counts=(1, 1),
    needs_value=True,
    placeholders=frozenset({"minimum", "count"}),
)
