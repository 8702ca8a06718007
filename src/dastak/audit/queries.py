"""Read the audit chain, and prove that nothing in it was changed, removed or reordered."""

from __future__ import annotations

from dataclasses import dataclass

from dastak.audit.chain import GENESIS, Link, digest, timestamp
from dastak.audit.models import AuditEntry, ChainHead


@dataclass(frozen=True, slots=True)
class ChainVerdict:
    """``first_bad`` is the id of the first entry that does not fit, ``None`` when all do."""

    entries: int
    first_bad: int | None
    head: str


def verify_chain() -> ChainVerdict:
    """Walk the whole chain in order, in constant memory."""
    previous, count = GENESIS, 0
    for entry in AuditEntry.objects.order_by("id").iterator(chunk_size=2000):
        count += 1
        expected = digest(previous, _link(entry))
        if entry.id != count or bytes(entry.digest) != expected:
            return ChainVerdict(count, count, previous.hex())
        previous = expected
    head = ChainHead.objects.filter(id=1).first()
    if head is not None and (head.last_id != count or bytes(head.digest) != previous):
        return ChainVerdict(count, count + 1, previous.hex())
    return ChainVerdict(count, None, previous.hex())


def entries_about(subject: str) -> list[AuditEntry]:
    """Everything that was done to one subject, oldest first."""
    return list(AuditEntry.objects.filter(subject=subject).order_by("id"))


def _link(entry: AuditEntry) -> Link:
    return Link(
        id=entry.id,
        at=timestamp(entry.at),
        verb=entry.verb,
        by=entry.by,
        department=entry.department,
        subject=entry.subject,
        details=entry.details,
    )
