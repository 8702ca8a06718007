"""A stated total is the sum of the amounts given one by one."""

from datetime import date

from dastak.definitions.answers import Answer, Answers
from dastak.definitions.model import FieldKind, Rule
from dastak.definitions.rules.rule_check import RuleCheck, RuleValues, cells
from dastak.values.money import Money

_AMOUNTS: frozenset[FieldKind] = frozenset({"amount"})


def judge(rule: Rule, answers: Answers, *, today: date) -> RuleValues | None:
    """Broken when the first field differs from the sum of all the others."""
    stated = _rupees(cells(answers, rule.fields[0]))
    parts = [cells(answers, name) for name in rule.fields[1:]]
    if stated is None or not any(parts):
        return None
    total = sum(_rupees(part) or 0 for part in parts)
    if total == stated:
        return None
    return {"stated": str(Money.rupees(stated)), "total": str(Money.rupees(total))}


def _rupees(amounts: tuple[Answer, ...]) -> int | None:
    whole = [one for one in amounts if isinstance(one, int) and not isinstance(one, bool)]
    return sum(whole) if whole else None


CHECK = RuleCheck(
    judge=judge,
    kinds=(_AMOUNTS,),
    counts=(2, 10),
    needs_value=False,
    placeholders=frozenset({"stated", "total"}),
)
