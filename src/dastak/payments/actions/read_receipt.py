"""A member of staff takes a copy of a receipt: on record before it is given."""

from __future__ import annotations

from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.audit.actions import record
from dastak.payments.queries import payments_for
from dastak.vault.files import fetch


def read_receipt(
    application: UUID, *, department: str, by: Actor, scope: Scope
) -> tuple[str, bytes] | None:
    """Its file's name and the PDF; None when the application has none in this scope."""
    with in_scope(scope):
        found = payments_for([application]).get(application)
        if found is None or not found.receipt_file:
            return None
        record(
            "receipt.read",
            by=by,
            subject=f"application:{application}",
            department=department,
            details={"receipt": found.receipt},
        )
        return f"{found.receipt.replace('/', '-')}.pdf", fetch(found.receipt_file)
