"""Issues certificates: numbers, draws, signs, keeps, and tells."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.utils import timezone

from dastak.accounts.actors import Actor
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.actions import record
from dastak.certificates.actions.reserve import reserve
from dastak.certificates.events import CertificateIssued
from dastak.certificates.models import Certificate
from dastak.certificates.order import CertificateOrder
from dastak.certificates.paper import signed_paper
from dastak.certificates.register import file_name, numbered, printed
from dastak.certificates.seal import our_signer, verify_address
from dastak.outbox.actions import emit
from dastak.vault.files import discard, keep

FOLDER = "certificates"


def issue(order: CertificateOrder, *, by: Actor, now: datetime) -> Certificate:
    """The certificate of an approved application, signed and kept. Idempotent by application.

    Call it outside a transaction: drawing and signing take their time and hold no lock. Killed
    at any point, it is called again and goes on with the same number.
    """
    with in_scope(SYSTEM_WIDE):
        certificate = reserve(order, by=by, now=now)
    return complete(certificate, by=by)


def complete(certificate: Certificate, *, by: Actor) -> Certificate:
    """Draw, sign and keep a numbered certificate, unless that was done."""
    if certificate.file_key:
        return certificate
    pdf = signed_paper(
        numbered(certificate),
        printed(certificate),
        signer=our_signer(),
        address=verify_address(),
    )
    digest = hashlib.sha256(pdf).hexdigest()
    key = keep(pdf, folder=FOLDER, suffix=".pdf", name=digest)
    with in_scope(SYSTEM_WIDE):
        done = _deliver(certificate.pk, key=key, digest=digest, by=by)
    if done.file_key != key:
        discard(key)
    return done


def _deliver(pk: int, *, key: str, digest: str, by: Actor) -> Certificate:
    """Attach the file to the row and tell; whoever comes second finds it done."""
    row = Certificate.objects.select_for_update(no_key=True, of=("self",)).get(pk=pk)
    if row.file_key:
        return row
    row.file_key, row.sha256, row.signed_at = key, digest, timezone.now()
    row.save(update_fields=["file_key", "sha256", "signed_at"])
    record(
        "certificate.issued",
        by=by,
        subject=row.number,
        department=row.department_id,
        details={"application": str(row.application), "sha256": digest},
    )
    emit(_issued(row), key=f"certificate-issued:{row.number}")
    return row


def _issued(row: Certificate) -> CertificateIssued:
    return CertificateIssued(
        application=row.application,
        number=row.number,
        service=row.service,
        department=row.department_id,
        file_key=row.file_key,
        file_name=file_name(row),
        replaces=row.replaces.number if row.replaces else "",
    )
