"""What a form still needs, in the order of asking: papers first, so that they fill it."""

from collections.abc import Iterator
from datetime import date

import msgspec

from dastak.definitions.model import DocumentRequest, Field
from dastak.definitions.questions import (
    BrokenRule,
    broken_rules,
    relevant_documents,
    relevant_fields,
)
from dastak.dialogue.plan import Plan
from dastak.dialogue.state import Form, Reading

CONFIDENT = 0.85


class Need(msgspec.Struct, frozen=True):
    """The step that meets the need, and the field or paper that it is about."""

    step: str
    name: str = ""


def next_need(plan: Plan, form: Form, *, today: date) -> Need:
    """The first thing that is missing; ``summary`` when nothing is."""
    for need in _needs(plan, form, today):
        return need
    return Need("summary")


def _needs(plan: Plan, form: Form, today: date) -> Iterator[Need]:
    if form.sent:
        yield Need("filing")
    if form.checking:
        yield Need("checking")
    if not form.agreed:
        yield Need("notice")
    waiting = [paper.name for paper in waiting_documents(plan, form)]
    yield from (Need("document", name) for name in waiting if name not in form.later)
    fields = asked_fields(plan, form)
    if confident_readings(form, fields):
        yield Need("prefill")
    missing = [field.name for field in fields if not is_answered(form, field.name)]
    if broken_rule(plan, form, today=today, missing=missing):
        yield Need("rule")
    yield from (Need("question", name) for name in missing)
    yield from (Need("document", name) for name in waiting)
    if form.reference and not (form.wanted or form.papers or form.note):
        yield Need("note")


def asked_fields(plan: Plan, form: Form) -> tuple[Field, ...]:
    """The fields that apply, given the answers so far (or that the office asked again)."""
    if form.reference:
        return tuple(plan.fields[name] for name in form.wanted if name in plan.fields)
    return relevant_fields(plan.service, form.answers)


def asked_documents(plan: Plan, form: Form) -> tuple[DocumentRequest, ...]:
    """The papers that apply, given the answers so far (or that the office asked again)."""
    if form.reference:
        return tuple(plan.documents[name] for name in form.papers if name in plan.documents)
    return relevant_documents(plan.service, form.answers)


def waiting_documents(plan: Plan, form: Form) -> tuple[DocumentRequest, ...]:
    """The papers that have not come, and were not left out."""
    return tuple(
        paper
        for paper in asked_documents(plan, form)
        if paper.name not in form.documents and paper.name not in form.waived
    )


def kinds_of_others(plan: Plan, form: Form, name: str) -> tuple[str, ...]:
    """What the other papers that have not come may be."""
    ours = plan.documents[name].accepts
    others = (paper for paper in waiting_documents(plan, form) if paper.name != name)
    kinds = dict.fromkeys(kind for paper in others for kind in paper.accepts)
    return tuple(kind for kind in kinds if kind not in ours)


def request_of(plan: Plan, form: Form, kind: str, asked: str) -> str:
    """Which request a paper of this kind answers, when ``asked`` is the one it was sent for."""
    if kind in plan.documents[asked].accepts:
        return asked
    fit = (paper.name for paper in waiting_documents(plan, form) if kind in paper.accepts)
    return next(fit, asked)


def is_answered(form: Form, name: str) -> bool:
    """Whether a field has its answer, or the citizen left it out."""
    return name in form.answers or name in form.waived


def confident_readings(form: Form, fields: tuple[Field, ...]) -> dict[str, Reading]:
    """What was read off papers clearly enough to be confirmed in one go."""
    if not form.readings:
        return {}
    asked = {field.name for field in fields}
    return {
        name: reading
        for name, reading in form.readings.items()
        if reading.confidence >= CONFIDENT and name in asked and not is_answered(form, name)
    }


def broken_rule(plan: Plan, form: Form, *, today: date, missing: list[str]) -> BrokenRule | None:
    """The first rule that the answers break. While questions are open, only a rule whose every
    field is answered counts: the others may come right by themselves."""
    if form.reference or not plan.service.rules:
        return None
    for rule in broken_rules(plan.service, form.answers, today=today):
        if not missing or all(name in form.answers for name in rule.fields):
            return rule
    return None
