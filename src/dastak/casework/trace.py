"""What every action leaves behind: a step that all can see, and an entry in the audit chain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from dastak.accounts.actors import Actor
from dastak.audit.actions import record
from dastak.casework.models import Application, ApplicationEvent


def trace(
    application: Application,
    verb: str,
    *,
    by: Actor,
    now: datetime,
    text: str = "",
    details: Mapping[str, str] | None = None,
) -> None:
    """``verb`` is past tense (``approved``); ``text`` is sealed; details hold no personal data."""
    ApplicationEvent.objects.create(
        application=application,
        department_id=application.department_id,
        jurisdiction=application.jurisdiction,
        at=now,
        verb=verb,
        actor_kind=by.kind,
        by=str(by),
        text=text,
    )
    record(
        f"case.{verb}",
        by=by,
        subject=f"application:{application.id}",
        department=application.department_id,
        details={"reference": application.reference, **(details or {})},
    )
