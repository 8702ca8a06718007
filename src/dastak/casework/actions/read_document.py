"""A person opens a paper of a case; the opening leaves a trace."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.audit.actions import record
from dastak.casework.actions.read_case import readable
from dastak.casework.locking import NoSuchCase
from dastak.casework.models import Document
from dastak.vault.files import fetch


@dataclass(frozen=True, slots=True)
class DocumentContent:
    """A paper's bytes, in the clear."""

    content: bytes
    mime_type: str


def read_document(document_id: UUID, *, by: Actor, scope: Scope) -> DocumentContent:
    """The paper of a case that this person may read. Every reading is a new audit entry."""
    with in_scope(scope):
        document = Document.objects.filter(id=document_id).first()
        if document is None or document.application_id is None:
            raise NoSuchCase(str(document_id))
        application = readable(document.application_id, by=by, scope=scope)
        record(
            "document.read",
            by=by,
            subject=f"document:{document.id}",
            department=application.department_id,
            details={"reference": application.reference},
        )
        key, mime_type = document.storage_key, document.mime_type
    return DocumentContent(fetch(key), mime_type)
