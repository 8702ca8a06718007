"""Past its time, what a citizen told and sent us is erased; the case itself stays in the books.

How long is a field of the service (``retention_days``), counted from the case's end, on the very
version that it was filed under. An open case is never touched.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.actions import record
from dastak.casework.lifecycle import CLOSED
from dastak.casework.locking import locked
from dastak.casework.models import (
    Application,
    ApplicationEvent,
    Clarification,
    Decision,
    Document,
    SearchMark,
)
from dastak.casework.queries.forgetting import ended_at, keeps_until
from dastak.casework.status import status_of
from dastak.vault.files import discard


def forget_case(application_id: UUID, *, by: Actor, now: datetime) -> bool:
    """Erase answers, papers and words of one case that is over and past its time. Idempotent;
    False when there was nothing to do. Files go first: a crash in between leaves the row, and the
    next round finishes it."""
    with in_scope(SYSTEM_WIDE):
        application = locked(application_id)
        if application.forgotten_at is not None or not _is_past(application, now=now):
            return False
        papers = list(Document.objects.filter(application=application))
        for paper in papers:
            _discard(paper)
        Document.objects.filter(application=application).delete()
        _erase_words(application)
        application.answers, application.provenance = {}, {}
        application.forgotten_at = now
        application.save(update_fields=["answers", "provenance", "forgotten_at"])
        record(
            "case.forgotten",
            by=by,
            subject=f"application:{application.id}",
            department=application.department_id,
            details={"reference": application.reference, "papers": str(len(papers))},
        )
    return True


def forget_paper(document_id: UUID, *, by: Actor) -> bool:
    """Erase a paper that no application took. Idempotent; False when one has it after all."""
    with in_scope(SYSTEM_WIDE):
        rows = Document.objects.select_for_update(of=("self",))
        paper = rows.filter(id=document_id, application=None).first()
        if paper is None:
            return False
        _discard(paper)
        record(
            "document.forgotten",
            by=by,
            subject=f"document:{paper.id}",
            department=paper.department_id,
        )
        paper.delete()
    return True


def _is_past(application: Application, *, now: datetime) -> bool:
    if status_of(application) not in CLOSED:
        return False
    return keeps_until(application, ended_at(application)) <= now


def _erase_words(application: Application) -> None:
    """What officer and citizen wrote to each other; that they did, and when, stays. The case can
    be found by its reference alone."""
    ApplicationEvent.objects.filter(application=application).update(text="")
    Clarification.objects.filter(application=application).update(question="", note="")
    Decision.objects.filter(application=application).update(reason="")
    SearchMark.objects.filter(application=application).delete()


def _discard(paper: Document) -> None:
    if paper.storage_key:
        discard(paper.storage_key)
