"""Ends a certificate before its time, or puts a corrected one in its place."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.actors import Actor
from dastak.accounts.scope import SYSTEM_WIDE, Scope, in_scope
from dastak.audit.actions import record
from dastak.certificates.actions.issue import complete
from dastak.certificates.actions.reserve import reserve
from dastak.certificates.events import CertificateRevoked
from dastak.certificates.models import Certificate
from dastak.certificates.order import CertificateOrder
from dastak.certificates.policy import NotAllowed, check_reason
from dastak.outbox.actions import emit


def revoke(scope: Scope, number: str, *, by: Actor, reason: str, now: datetime) -> Certificate:
    """The certificate stands no longer. Idempotent by number: the first reason stays."""
    why = check_reason(reason)
    _check_rights(scope, number)
    with in_scope(SYSTEM_WIDE):
        row = _locked(number)
        if row.revoked_at is None:
            _end(row, by=by, reason=why, now=now, replaced=False)
    return row


def replace(
    scope: Scope,
    number: str,
    order: CertificateOrder,
    *,
    by: Actor,
    reason: str,
    now: datetime,
) -> Certificate:
    """A corrected certificate for the same application; the old one ends in the same moment.

    Idempotent by number: called again, it gives the one that took its place.
    """
    why = check_reason(reason)
    _check_rights(scope, number)
    with in_scope(SYSTEM_WIDE):
        row = _locked(number)
        if order.application != row.application:
            raise NotAllowed("A correction belongs to the same application.")
        fresh = Certificate.objects.filter(replaces=row).first()
        if fresh is None:
            if row.revoked_at is not None:
                raise NotAllowed("This certificate was revoked; it cannot be corrected.")
            fresh = reserve(order, by=by, now=now, replaces=row)
            _end(row, by=by, reason=why, now=now, replaced=True)
    return complete(fresh, by=by)


def _check_rights(scope: Scope, number: str) -> None:
    """Whether this person may end it; a foreign number looks like one that does not exist."""
    with in_scope(scope):
        row = Certificate.objects.filter(number=number).first()
    if row is None:
        raise NotAllowed("There is no such certificate.")
    if not scope.system and not scope.holds(
        "supervisor", department=row.department_id, jurisdiction=row.jurisdiction
    ):
        raise NotAllowed("Only a supervisor of the department may revoke a certificate.")


def _locked(number: str) -> Certificate:
    return Certificate.objects.select_for_update(no_key=True, of=("self",)).get(number=number)


def _end(row: Certificate, *, by: Actor, reason: str, now: datetime, replaced: bool) -> None:
    row.revoked_at, row.revoked_by, row.revoked_reason = now, str(by), reason
    row.save(update_fields=["revoked_at", "revoked_by", "revoked_reason"])
    record(
        "certificate.replaced" if replaced else "certificate.revoked",
        by=by,
        subject=row.number,
        department=row.department_id,
        details={"application": str(row.application)},
    )
    event = CertificateRevoked(
        application=row.application,
        number=row.number,
        service=row.service,
        department=row.department_id,
        reason=reason,
        replaced=replaced,
    )
    emit(event, key=f"certificate-revoked:{row.number}")
