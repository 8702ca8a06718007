"""Ids that derive from the effect that asked, so that a retry finds what it made before."""

from uuid import UUID, uuid5

from dastak.values.ids import ApplicationId, DocumentId, EffectId

NAMESPACE = UUID("6f1d0c52-5c1e-4c53-9b33-2f8f6f0a7d11")


def application_id(effect: EffectId) -> ApplicationId:
    """The application that this effect files."""
    return ApplicationId(uuid5(NAMESPACE, f"application:{effect}"))


def document_id(effect: EffectId) -> DocumentId:
    """The document that this effect has checked."""
    return DocumentId(uuid5(NAMESPACE, f"document:{effect}"))
