"""The audit chain: append-only, gap-free, and it names the first entry that was tampered with."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from dastak.accounts.actors import SYSTEM
from dastak.audit.actions import record
from dastak.audit.models import AuditEntry
from dastak.audit.queries import entries_about, verify_chain

pytestmark = pytest.mark.django_db


def _three_entries() -> None:
    for n in range(3):
        record("case.read", by=SYSTEM, subject=f"application:{n}", details={"why": "test"})


def test_an_untouched_chain_verifies() -> None:
    _three_entries()
    verdict = verify_chain()
    assert (verdict.entries, verdict.first_bad) == (3, None)
    assert [entry.verb for entry in entries_about("application:1")] == ["case.read"]


@pytest.mark.parametrize(
    "change", ["UPDATE audit_auditentry SET by='x'", "DELETE FROM audit_auditentry"]
)
def test_the_database_refuses_to_change_an_entry(change: str) -> None:
    _three_entries()
    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
        connection.cursor().execute(change)
    assert AuditEntry.objects.count() == 3


@pytest.mark.parametrize(
    ("tampering", "first_bad"),
    [
        ('UPDATE audit_auditentry SET details=\'{"why": "other"}\' WHERE id=2', 2),
        ("DELETE FROM audit_auditentry WHERE id=1", 1),
        ("DELETE FROM audit_auditentry WHERE id=3", 3),
    ],
)
def test_tampering_behind_the_triggers_back_is_found(tampering: str, first_bad: int) -> None:
    _three_entries()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditentry DISABLE TRIGGER append_only")
        cursor.execute(tampering)
    assert verify_chain().first_bad == first_bad
