"""Add entries to the audit chain, inside the transaction of what they tell of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from dastak.audit.chain import Link, digest, timestamp
from dastak.audit.models import AuditEntry, ChainHead


class Doing(NamedTuple):
    """One entry to be: ``verb`` is dotted (``case.approved``); details hold no personal data."""

    verb: str
    by: str
    subject: str
    department: str = ""
    details: Mapping[str, str] = {}


def record(
    verb: str,
    *,
    by: object,
    subject: str,
    department: str = "",
    details: Mapping[str, str] | None = None,
) -> None:
    """Add one entry. ``by`` is an ``Actor`` (or anything whose ``str`` is ``kind:id``)."""
    record_all([Doing(verb, str(by), subject, department, details or {})])


def record_all(doings: Sequence[Doing]) -> None:
    """Add several entries under one lock of the chain's head."""
    if not doings:
        return
    head, _ = ChainHead.objects.select_for_update(no_key=True, of=("self",)).get_or_create(id=1)
    at = datetime.now(UTC)
    previous, number = bytes(head.digest), head.last_id
    entries: list[AuditEntry] = []
    for doing in doings:
        number += 1
        details = {key: str(value) for key, value in doing.details.items()}
        link = Link(
            id=number,
            at=timestamp(at),
            verb=doing.verb,
            by=doing.by,
            department=doing.department,
            subject=doing.subject,
            details=details,
        )
        previous = digest(previous, link)
        entries.append(
            AuditEntry(
                id=number,
                at=at,
                verb=doing.verb,
                by=doing.by,
                department=doing.department,
                subject=doing.subject,
                details=details,
                digest=previous,
            )
        )
    AuditEntry.objects.bulk_create(entries)
    head.last_id, head.digest = number, previous
    head.save(update_fields=["last_id", "digest"])
