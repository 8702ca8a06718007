"""What a service still asks of this citizen, what it refuses, and what it costs."""

from collections.abc import Collection
from datetime import date

import msgspec

from dastak.definitions.answers import Answer, Answers, Problem
from dastak.definitions.conditions import holds
from dastak.definitions.fields.registry import check_answer
from dastak.definitions.model import DocumentRequest, FeeLine, Field, Service
from dastak.definitions.rules.registry import RULES
from dastak.definitions.rules.rule_check import RuleValues
from dastak.values.money import Money


class BrokenRule(msgspec.Struct, frozen=True):
    """A rule that the answers break: its wording key, the values, the fields to look at again."""

    key: str
    fields: tuple[str, ...]
    values: RuleValues


def relevant_fields(service: Service, answers: Answers) -> tuple[Field, ...]:
    """The fields that count for these answers, in the order of asking.

    An answer to a field that no longer counts is not looked at by the conditions after it.
    """
    live: dict[str, Answer] = {}
    found: list[Field] = []
    for field in service.fields:
        if field.when is None or holds(field.when, live):
            found.append(field)
            if field.name in answers:
                live[field.name] = answers[field.name]
    return tuple(found)


def relevant_answers(service: Service, answers: Answers) -> dict[str, Answer]:
    """The answers that count, in the order of asking: what is filed."""
    fields = relevant_fields(service, answers)
    return {field.name: answers[field.name] for field in fields if field.name in answers}


def missing_fields(
    service: Service, answers: Answers, skipped: Collection[str] = ()
) -> tuple[Field, ...]:
    """The fields still to ask: no answer yet, and not an optional one that was skipped."""
    return tuple(
        field
        for field in relevant_fields(service, answers)
        if field.name not in answers and (field.required or field.name not in skipped)
    )


def offered_options(field: Field, answers: Answers) -> tuple[str, ...]:
    """The options to show: all, or those inside the answer of the field that it lies within."""
    if not field.within:
        return field.options
    inside = f"{answers.get(field.within, '')}/"
    return tuple(option for option in field.options if option.startswith(inside))


def relevant_documents(service: Service, answers: Answers) -> tuple[DocumentRequest, ...]:
    """The papers asked for, given these answers."""
    live = relevant_answers(service, answers)
    return tuple(request for request in service.documents if holds(request.when, live))


def missing_documents(
    service: Service, answers: Answers, given: Collection[str]
) -> tuple[DocumentRequest, ...]:
    """The required papers that are not among those given (by the request's name)."""
    return tuple(
        request
        for request in relevant_documents(service, answers)
        if request.required and request.name not in given
    )


def problems(service: Service, answers: Answers, *, today: date) -> dict[str, Problem]:
    """Everything wrong with a whole form, field by field; empty when it can be filed."""
    known = {field.name: field for field in service.fields}
    found = {name: Problem("not_asked") for name in answers if name not in known}
    for name, field in known.items():
        if name in answers:
            problem = _problem(field, answers, today=today)
            if problem:
                found[name] = problem
    for field in relevant_fields(service, answers):
        if field.required and field.name not in answers:
            found[field.name] = Problem("missing")
    return found


def _problem(field: Field, answers: Answers, *, today: date) -> Problem | None:
    value = answers[field.name]
    problem = check_answer(field, value, today=today)
    if problem is None and field.within and value not in offered_options(field, answers):
        return Problem("not_in_list")
    return problem


def broken_rules(service: Service, answers: Answers, *, today: date) -> tuple[BrokenRule, ...]:
    """The rules that the answers break. Ask once nothing is missing.

    Dates and sums are judged only when all that they need is there; ``at_least_one_of`` is broken
    until one of its fields is answered.
    """
    live = relevant_answers(service, answers)
    broken = []
    for rule in service.rules:
        if not holds(rule.when, live):
            continue
        values = RULES[rule.rule].judge(rule, live, today=today)
        if values is not None:
            fields = tuple(dict.fromkeys(name.partition(".")[0] for name in rule.fields))
            broken.append(BrokenRule(rule.wording_key, fields, values))
    return tuple(broken)


def fee(service: Service, answers: Answers) -> tuple[tuple[FeeLine, ...], Money]:
    """The heads charged, and their sum."""
    live = relevant_answers(service, answers)
    lines = tuple(line for line in service.fees if holds(line.when, live))
    return lines, sum((line.amount for line in lines), Money())


def jurisdiction(service: Service, answers: Answers) -> str:
    """The path of the office responsible: ``DL/north-west/rohini``, or the state alone."""
    place = relevant_answers(service, answers).get(service.place, "")
    return f"{service.state}/{place}" if place else service.state
