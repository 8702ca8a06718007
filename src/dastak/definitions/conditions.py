"""When a field, document, fee or rule counts: conditions judged against the answers."""

from typing import assert_never

from dastak.definitions.answers import Answer, Answers
from dastak.definitions.model import AllOf, Answered, AnyOf, Condition, Is, Not, OneOf, Scalar


def holds(condition: Condition | None, answers: Answers) -> bool:
    """Whether the condition is met; no condition always is."""
    match condition:
        case None:
            return True
        case Is(field, value):
            return _has(answers.get(field), value)
        case OneOf(field, values):
            return any(_has(answers.get(field), value) for value in values)
        case Answered(field):
            return field in answers
        case AllOf(conditions):
            return all(holds(one, answers) for one in conditions)
        case AnyOf(conditions):
            return any(holds(one, answers) for one in conditions)
        case Not(inner):
            return not holds(inner, answers)
    assert_never(condition)


def fields_read(condition: Condition | None) -> frozenset[str]:
    """The names of the fields that the condition looks at."""
    match condition:
        case None:
            return frozenset()
        case Is(field) | OneOf(field) | Answered(field):
            return frozenset({field})
        case AllOf(conditions) | AnyOf(conditions):
            return frozenset().union(*(fields_read(one) for one in conditions))
        case Not(inner):
            return fields_read(inner)
    assert_never(condition)


def _has(answer: Answer | None, value: Scalar) -> bool:
    """True for the same value of the same type, or for one of several chosen options."""
    if isinstance(answer, tuple):
        return value in answer
    return type(answer) is type(value) and answer == value
