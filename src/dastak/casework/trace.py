"""What every action leaves behind: a step that all can see, and an entry in the audit chain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from dastak.accounts.actors import Actor
from dastak.audit.actions import Doing, record_all
from dastak.casework.models import Application, ApplicationEvent


@dataclass(frozen=True, slots=True)
class Trace:
    """``verb`` is past tense (``approved``); ``text`` is sealed; details hold no personal data."""

    application: Application
    verb: str
    by: Actor
    text: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


def trace(
    application: Application,
    verb: str,
    *,
    by: Actor,
    now: datetime,
    text: str = "",
    details: Mapping[str, str] | None = None,
) -> None:
    """One step."""
    trace_all([Trace(application, verb, by, text, details or {})], now=now)


def trace_all(traces: Sequence[Trace], *, now: datetime) -> None:
    """Several steps, in the round trips of one."""
    ApplicationEvent.objects.bulk_create([_event(one, now) for one in traces])
    record_all(
        [
            Doing(
                verb=f"case.{one.verb}",
                by=str(one.by),
                subject=f"application:{one.application.id}",
                department=one.application.department_id,
                details={"reference": one.application.reference, **one.details},
            )
            for one in traces
        ]
    )


def _event(one: Trace, now: datetime) -> ApplicationEvent:
    return ApplicationEvent(
        application=one.application,
        department_id=one.application.department_id,
        jurisdiction=one.application.jurisdiction,
        at=now,
        verb=one.verb,
        actor_kind=one.by.kind,
        by=str(one.by),
        text=one.text,
    )
