"""The first date is not before the second."""

from datetime import date

from dastak.definitions.answers import Answers
from dastak.definitions.fields.date import as_date
from dastak.definitions.model import Rule
from dastak.definitions.rules.rule_check import RuleCheck, RuleValues


def judge(rule: Rule, answers: Answers, *, today: date) -> RuleValues | None:
    """Broken when both dates are known and the first is earlier."""
    later, earlier = (as_date(answers.get(name)) for name in rule.fields)
    if later is None or earlier is None or later >= earlier:
        return None
    return {}


CHECK = RuleCheck(judge=judge, kinds=(frozenset({"date"}),), counts=(2, 2), needs_value=False)
