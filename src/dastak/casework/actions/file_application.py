"""Store applications and start what the law wants: their numbers, their payment, their clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

from dastak.accounts.actors import Actor
from dastak.casework.announce import about
from dastak.casework.attaching import LockedPapers, Papers, attach_all, lock_papers, papers_of
from dastak.casework.events import ApplicationFiled
from dastak.casework.filing import Filed, Filing, application_of, filed
from dastak.casework.form import CannotFile, check_form
from dastak.casework.ids import application_id
from dastak.casework.models import Application
from dastak.casework.reference import Reference
from dastak.casework.search_marks import keep_marks, marks_of
from dastak.casework.stored import answers_of
from dastak.casework.trace import Trace, trace_all
from dastak.outbox.actions import emit_all

__all__ = ["CannotFile", "Filed", "Filing", "file_application", "file_applications"]

Sender = tuple[Filing, Actor]
Draft = tuple[Filing, Actor, Papers]


def file_application(filing: Filing, *, by: Actor, now: datetime) -> Filed:
    """Idempotent by ``filing.effect``; CannotFile when the form does not hold.

    Runs in the caller's (system) scope.
    """
    [result] = file_applications([(filing, by)], now=now)
    if isinstance(result, CannotFile):
        raise result
    return result


def file_applications(senders: Sequence[Sender], *, now: datetime) -> list[Filed | CannotFile]:
    """Many at once, in the same order, for the round trips of one: each is filed or refused by
    itself. Idempotent by each ``filing.effect``. Runs in the caller's (system) scope."""
    with transaction.atomic():
        keys = [application_id(filing.effect) for filing, _ in senders]
        rows = {row.id: row for row in Application.objects.filter(id__in=keys)}
        results: dict[int, CannotFile] = {}
        drafts: list[Draft] = []
        new = [(n, s) for n, s in enumerate(senders) if keys[n] not in rows]
        locked = lock_papers([filing.documents for _, (filing, _) in new])
        for n, (filing, by) in new:
            try:
                drafts.append((filing, by, _checked(filing, locked, now=now)))
            except CannotFile as refusal:
                results[n] = refusal
        rows |= {row.id: row for row in _store(drafts, now=now)}
    return [
        results[n] if n in results else filed(rows[keys[n]], filing)
        for n, (filing, _) in enumerate(senders)
    ]


def _checked(filing: Filing, locked: LockedPapers, *, now: datetime) -> Papers:
    papers = papers_of(filing.citizen, filing.documents, locked)
    today = timezone.localdate(now)
    check_form(filing.published.service, filing.answers, given=papers, today=today)
    return papers


def _store(drafts: Sequence[Draft], *, now: datetime) -> list[Application]:
    if not drafts:
        return []
    references = _next_references([f.published.service.reference_prefix for f, _, _ in drafts], now)
    rows = [
        application_of(filing, str(reference), by=by, now=now)
        for (filing, by, _), reference in zip(drafts, references, strict=True)
    ]
    Application.objects.bulk_create(rows)
    keep_marks(
        (row, marks_of(filing.published.service, answers_of(row.answers)))
        for (filing, _, _), row in zip(drafts, rows, strict=True)
    )
    attach_all([(papers, row) for (_, _, papers), row in zip(drafts, rows, strict=True)], now=now)
    trace_all(
        [
            Trace(row, "filed", by, details={"service": row.service})
            for (_, by, _), row in zip(drafts, rows, strict=True)
        ],
        now=now,
    )
    emit_all((_event(row), f"casework.filed:{row.id}") for row in rows)
    return rows


def _event(row: Application) -> ApplicationFiled:
    return ApplicationFiled(**about(row), fee_paise=row.fee_paise, due_on=row.due_on)


def _next_references(prefixes: Sequence[str], now: datetime) -> list[Reference]:
    """A sequence takes no lock: many files at once neither wait for each other nor deadlock."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval('casework_reference_serial') FROM generate_series(1, %s)",
            [len(prefixes)],
        )
        serials = sorted(int(row[0]) for row in cursor.fetchall())
    year = timezone.localdate(now).year % 100
    pairs = zip(prefixes, serials, strict=True)
    return [Reference(prefix, year, serial) for prefix, serial in pairs]
