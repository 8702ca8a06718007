"""What a named rule is made of: the judgement, and what lint asks of its use."""

from datetime import date
from typing import Protocol

import msgspec

from dastak.definitions.answers import Answer, Answers
from dastak.definitions.fields.rows import rows_of
from dastak.definitions.model import FieldKind, Rule

RuleValues = dict[str, str | int]


class Judge(Protocol):
    """The placeholder values of the rule's wording when it is broken, else None."""

    def __call__(self, rule: Rule, answers: Answers, *, today: date) -> RuleValues | None: ...


class RuleCheck(msgspec.Struct, frozen=True):
    """One named rule.

    ``kinds`` lists the kinds allowed for the first, second … field, the last entry for all that
    follow; ``counts`` the least and most number of fields. ``placeholders`` may stand in the
    rule's wording.
    """

    judge: Judge
    kinds: tuple[frozenset[FieldKind], ...]
    counts: tuple[int, int]
    needs_value: bool
    placeholders: frozenset[str] = frozenset()


def cells(answers: Answers, name: str) -> tuple[Answer, ...]:
    """The answers under a name: one for a field, one for each row for ``group.column``."""
    group, _, column = name.partition(".")
    if not column:
        return (answers[name],) if name in answers else ()
    return tuple(row[column] for row in rows_of(answers.get(group)) if column in row)
