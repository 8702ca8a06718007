"""A member of staff takes a copy of a certificate: on record before it is given."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.audit.actions import record
from dastak.certificates.queries import certificates_of
from dastak.vault.files import fetch


def read_certificate(
    application: UUID, *, department: str, by: Actor, scope: Scope, today: date
) -> tuple[str, bytes] | None:
    """Its file's name and the signed PDF; None when the application has none in this scope."""
    with in_scope(scope):
        found = certificates_of(scope, [application], today=today).get(application)
        if found is None:
            return None
        record(
            "certificate.read",
            by=by,
            subject=f"application:{application}",
            department=department,
            details={"number": found.number},
        )
        return found.file_name, fetch(found.file_key)
