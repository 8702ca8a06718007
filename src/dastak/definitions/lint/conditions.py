"""Conditions look only at answers that can be there, and at values that can be given."""

from collections.abc import Iterator

from dastak.definitions.conditions import fields_read
from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject
from dastak.definitions.model import (
    AllOf,
    Answered,
    AnyOf,
    Condition,
    Field,
    Is,
    Not,
    OneOf,
    Scalar,
)
from dastak.definitions.yaml_source import Keys


def check(subject: Subject) -> Iterator[Finding]:
    """Of fields (only what stands above), documents, fees and rules (any field)."""
    service = subject.service
    known: dict[str, Field] = {}
    for number, field in enumerate(service.fields):
        yield from _check(subject, ("fields", number, "when"), field.when, known)
        known[field.name] = field
    for number, document in enumerate(service.documents):
        yield from _check(subject, ("documents", number, "when"), document.when, known)
    for number, line in enumerate(service.fees):
        yield from _check(subject, ("fees", number, "when"), line.when, known)
    for number, rule in enumerate(service.rules):
        yield from _check(subject, ("rules", number, "when"), rule.when, known)


def _check(
    subject: Subject, keys: Keys, condition: Condition | None, known: dict[str, Field]
) -> Iterator[Finding]:
    for name in sorted(fields_read(condition) - known.keys()):
        later = subject.field(name) is not None
        advice = "move this field below it" if later else f"use one of: {', '.join(known)}"
        where = "is asked only later" if later else "does not exist"
        yield subject.finding(keys, f"the condition reads “{name}”, which {where}", advice)
    for field_name, value in _compared(condition):
        field = known.get(field_name)
        problem = _impossible(field, value) if field else ""
        if field and problem:
            yield subject.finding(keys, f"“{field.name}” is never “{value}”", problem)


def _compared(condition: Condition | None) -> Iterator[tuple[str, Scalar]]:
    match condition:
        case Is(field, value):
            yield field, value
        case OneOf(field, values):
            yield from ((field, value) for value in values)
        case AllOf(conditions) | AnyOf(conditions):
            for one in conditions:
                yield from _compared(one)
        case Not(inner):
            yield from _compared(inner)
        case Answered() | None:
            return


def _impossible(field: Field, value: Scalar) -> str:
    """What to write instead, when the field can never have the value."""
    match field.kind:
        case "choice" | "choices":
            return "" if value in field.options else f"use one of: {', '.join(field.options)}"
        case "yes_no":
            return "" if isinstance(value, bool) else "write true or false"
        case "amount" | "integer":
            return "" if type(value) is int else "write a number"
        case "group":
            return "ask “answered” of a group instead"
        case _:
            return "" if isinstance(value, str) else "write a text in quotes"
