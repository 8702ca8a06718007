"""Remember a checked paper, before there is an application to attach it to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from dastak.accounts.actors import Actor
from dastak.audit.actions import record
from dastak.casework.copies import number_index
from dastak.casework.evidence import ReadField, stored
from dastak.casework.ids import document_id
from dastak.casework.models import Document
from dastak.values.ids import CitizenId, ConversationId, DepartmentCode, DocumentId, EffectId


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A paper as the check left it. ``jurisdiction`` is the number's, until it is attached."""

    effect: EffectId
    citizen: CitizenId
    conversation: ConversationId | None
    department: DepartmentCode
    jurisdiction: str
    request: str
    kind: str
    storage_key: str
    mime_type: str
    pages: int
    sha256: bytes
    perceptual_hash: int | None = None
    number: str = ""
    values: dict[str, ReadField] = field(default_factory=dict)
    problem: str = ""
    proof: str = ""
    warnings: tuple[str, ...] = ()


def keep_document(checked: CheckedDocument, *, by: Actor, now: datetime) -> DocumentId:
    """Idempotent by ``checked.effect``. Runs in the caller's (system) scope."""
    key = document_id(checked.effect)
    with transaction.atomic():
        _, created = Document.objects.get_or_create(
            id=key,
            defaults={
                "citizen_id": checked.citizen,
                "conversation_id": checked.conversation,
                "department_id": checked.department,
                "jurisdiction": checked.jurisdiction,
                "request": checked.request,
                "kind": checked.kind,
                "storage_key": checked.storage_key,
                "mime_type": checked.mime_type,
                "pages": checked.pages,
                "sha256": checked.sha256,
                "perceptual_hash": checked.perceptual_hash,
                "number_index": number_index(checked.kind, checked.number),
                "values": stored(checked.values),
                "problem": checked.problem,
                "proof": checked.proof,
                "warnings": list(checked.warnings),
                "uploaded_at": now,
            },
        )
        if created:
            record(
                "document.kept",
                by=by,
                subject=f"document:{key}",
                department=checked.department,
                details={"request": checked.request, "problem": checked.problem},
            )
    return key
