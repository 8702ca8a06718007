"""At least one of the fields is answered: a father's, a mother's or a spouse's name."""

from datetime import date
from typing import get_args

from dastak.definitions.answers import Answers
from dastak.definitions.model import FieldKind, Rule
from dastak.definitions.rules.rule_check import RuleCheck, RuleValues


def judge(rule: Rule, answers: Answers, *, today: date) -> RuleValues | None:
    """Broken when none of them has an answer."""
    return None if any(answers.get(name) not in (None, "", ()) for name in rule.fields) else {}


CHECK = RuleCheck(
    judge=judge, kinds=(frozenset(get_args(FieldKind)),), counts=(2, 20), needs_value=False
)
