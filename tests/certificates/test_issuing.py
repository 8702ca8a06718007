"""Issuing certificates: once, without a gap, and safe against a crash at any point."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from dastak.accounts.actors import SYSTEM, Actor
from dastak.accounts.scope import SYSTEM_WIDE, Granted, Scope, in_scope
from dastak.audit.models import AuditEntry
from dastak.certificates.actions.issue import complete, issue
from dastak.certificates.actions.reserve import reserve
from dastak.certificates.actions.revoke import replace, revoke
from dastak.certificates.models import Certificate
from dastak.certificates.policy import NotAllowed
from dastak.certificates.queries import certificate_by_number, certificates_of, unfinished
from dastak.outbox.models import Announcement
from dastak.vault.files import fetch
from tests.certificates.orders import corrected, order
from tests.certificates.poppler import signature_report, text_of

NOW = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)
TODAY = date(2026, 11, 21)
BALA = Actor("staff", "7", "Bala")
WHY = "The income was stated wrongly."
ROHINI_SUPERVISOR = Scope((Granted("supervisor", "revenue", "DL/north-west"),))
CHITRA = Scope((Granted("supervisor", "mcd", "DL"),))

pytestmark = pytest.mark.usefixtures("offices")


def announced(kind: str) -> int:
    with in_scope(SYSTEM_WIDE):
        return Announcement.objects.filter(kind=kind).count()


def test_an_issued_certificate_is_kept_signed_and_told_of(tmp_path: Path) -> None:
    done = issue(order(), by=BALA, now=NOW)
    assert done.number.startswith("REVENUE-2026-000001-")
    assert done.valid_until == date(2027, 5, 20)
    pdf = fetch(done.file_key)
    assert hashlib.sha256(pdf).hexdigest() == done.sha256
    assert "Signature is Valid." in signature_report(pdf, tmp_path)
    text = text_of(pdf, tmp_path)
    assert done.number in text
    assert "Revenue Department" in text
    assert "Rohini, North West, Delhi" in text
    assert announced("certificate_issued") == 1
    with in_scope(SYSTEM_WIDE):
        entry = AuditEntry.objects.get(verb="certificate.issued")
    assert (entry.subject, entry.by) == (done.number, "staff:7")
    assert "Sunita" not in str(entry.details)


def test_the_same_application_is_issued_once() -> None:
    once = issue(order(application=(application := uuid4())), by=SYSTEM, now=NOW)
    again = issue(order(application=application), by=SYSTEM, now=NOW)
    assert (again.pk, again.sha256) == (once.pk, once.sha256)
    assert announced("certificate_issued") == 1


def test_serials_run_without_a_gap_by_department_and_year() -> None:
    def numbers(department: str, now: datetime) -> str:
        return issue(order(department=department), by=SYSTEM, now=now).number[:-3]

    next_year = datetime(2026, 12, 31, 20, 0, tzinfo=UTC)  # 1 January in India
    assert numbers("revenue", NOW) == "REVENUE-2026-000001"
    assert numbers("mcd", NOW) == "MCD-2026-000001"
    assert numbers("revenue", NOW) == "REVENUE-2026-000002"
    assert numbers("revenue", next_year) == "REVENUE-2027-000001"


def test_a_number_whose_transaction_failed_is_given_to_the_next() -> None:
    with pytest.raises(RuntimeError), in_scope(SYSTEM_WIDE):
        reserve(order(), by=SYSTEM, now=NOW)
        raise RuntimeError("the machine stopped")
    assert issue(order(), by=SYSTEM, now=NOW).serial == 1


def test_a_crash_between_numbering_and_signing_is_finished_later_under_the_same_number() -> None:
    given = order()
    with in_scope(SYSTEM_WIDE):
        begun = reserve(given, by=SYSTEM, now=NOW)
    assert [row.pk for row in unfinished(limit=10)] == [begun.pk]
    assert certificates_of(SYSTEM_WIDE, [given.application], today=TODAY) == {}
    done = issue(given, by=SYSTEM, now=NOW)
    assert (done.number, done.verify_code) == (begun.number, begun.verify_code)
    assert unfinished(limit=10) == []


def test_of_two_that_sign_at_once_one_file_stays(tmp_path: Path) -> None:
    with in_scope(SYSTEM_WIDE):
        begun = reserve(order(), by=SYSTEM, now=NOW)
    first = complete(begun, by=SYSTEM)
    with in_scope(SYSTEM_WIDE):
        begun.refresh_from_db()
    stale = Certificate(**{f.attname: getattr(begun, f.attname) for f in begun._meta.fields})
    stale.file_key = ""
    second = complete(stale, by=SYSTEM)
    assert second.sha256 == first.sha256
    assert len(list((tmp_path / "files").rglob("*.pdf"))) == 1
    assert announced("certificate_issued") == 1


def test_what_was_issued_can_be_neither_changed_nor_removed() -> None:
    done = issue(order(), by=SYSTEM, now=NOW)
    changes = ("verify_code = 'X'", "valid_until = '2099-01-01'", "sha256 = 'x'", "serial = 9")
    for statement in (
        *(f"UPDATE certificates_certificate SET {change}" for change in changes),
        "DELETE FROM certificates_certificate",
    ):
        with (
            pytest.raises(DatabaseError, match="is refused"),
            transaction.atomic(),
            in_scope(SYSTEM_WIDE),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    with in_scope(SYSTEM_WIDE):
        assert Certificate.objects.get().verify_code == done.verify_code


def test_what_is_printed_rests_sealed() -> None:
    issue(order(holder="Kaveri Ahluwalia"), by=SYSTEM, now=NOW)
    with in_scope(SYSTEM_WIDE), connection.cursor() as cursor:
        cursor.execute("SELECT printed FROM certificates_certificate")
        assert b"Kaveri" not in bytes(cursor.fetchone()[0])


def test_a_supervisor_of_the_department_revokes_for_a_reason() -> None:
    done = issue(order(), by=SYSTEM, now=NOW)
    revoke(ROHINI_SUPERVISOR, done.number, by=BALA, reason=WHY, now=NOW)
    shown = certificate_by_number(SYSTEM_WIDE, done.number, today=TODAY)
    assert shown is not None
    assert (shown.standing, shown.revoked_reason) == ("revoked", WHY)
    revoke(ROHINI_SUPERVISOR, done.number, by=BALA, reason="Another reason altogether", now=NOW)
    again = certificate_by_number(SYSTEM_WIDE, done.number, today=TODAY)
    assert again is not None
    assert again.revoked_reason == WHY
    assert announced("certificate_revoked") == 1


@pytest.mark.parametrize("scope", [Scope(), CHITRA, Scope((Granted("officer", "revenue", "DL"),))])
def test_nobody_else_revokes(scope: Scope) -> None:
    done = issue(order(), by=SYSTEM, now=NOW)
    with pytest.raises(NotAllowed):
        revoke(scope, done.number, by=BALA, reason=WHY, now=NOW)
    assert announced("certificate_revoked") == 0


def test_another_department_sees_no_certificate_of_ours() -> None:
    done = issue(order(), by=SYSTEM, now=NOW)
    assert certificate_by_number(ROHINI_SUPERVISOR, done.number, today=TODAY) is not None
    assert certificate_by_number(CHITRA, done.number, today=TODAY) is None
    assert certificates_of(CHITRA, [done.application], today=TODAY) == {}
    assert certificates_of(Scope(), [done.application], today=TODAY) == {}


def test_a_correction_takes_the_place_of_the_first() -> None:
    given = order()
    first = issue(given, by=SYSTEM, now=NOW)
    fresh = replace(
        ROHINI_SUPERVISOR, first.number, corrected(given, "Sunita Rani"),
        by=BALA, reason=WHY, now=NOW,
    )  # fmt: skip
    again = replace(
        ROHINI_SUPERVISOR, first.number, corrected(given, "Sunita Rani"),
        by=BALA, reason=WHY, now=NOW,
    )  # fmt: skip
    assert (fresh.serial, fresh.edition, again.pk) == (2, 2, fresh.pk)
    newest = certificates_of(SYSTEM_WIDE, [given.application], today=TODAY)[given.application]
    assert newest.number == fresh.number
    old = certificate_by_number(SYSTEM_WIDE, first.number, today=TODAY)
    assert old is not None
    assert old.standing == "revoked"
    assert issue(given, by=SYSTEM, now=NOW).pk == first.pk


@pytest.mark.django_db(transaction=True)
def test_ten_at_once_get_ten_serials_in_a_row() -> None:
    def one(_: int) -> int:
        try:
            with in_scope(SYSTEM_WIDE):
                return reserve(order(), by=SYSTEM, now=NOW).serial
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=5) as pool:
        assert sorted(pool.map(one, range(10))) == list(range(1, 11))
