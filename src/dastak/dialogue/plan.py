"""A published service made ready for talking: names looked up once, not in every turn."""

from collections.abc import Mapping

import msgspec

from dastak.definitions.model import (
    DocumentRequest,
    DocumentWording,
    Field,
    FieldWording,
    Service,
    ServiceVersion,
    ServiceWording,
)
from dastak.values.ids import ServiceId
from dastak.values.language import ENGLISH, Language


class Plan(msgspec.Struct, frozen=True):
    """One version of a service, with its fields and papers by name."""

    service: Service
    version: int
    fields: Mapping[str, Field]
    documents: Mapping[str, DocumentRequest]

    @property
    def id(self) -> ServiceId:
        return self.service.id

    def words(self, language: Language) -> ServiceWording:
        """What the service says in ``language``, else in English, else in any it has."""
        wording = self.service.wording
        found = wording.get(language) or wording.get(ENGLISH)
        return found if found is not None else next(iter(wording.values()))

    def field_words(self, name: str, *, language: Language, part: str = "") -> FieldWording:
        """How a field (or a ``part`` of a group) is spoken of."""
        words = self.words(language).fields.get(name) or FieldWording(label=name, question=name)
        if not part:
            return words
        return words.fields.get(part) or FieldWording(label=part, question=part)

    def document_words(self, name: str, language: Language) -> DocumentWording:
        """How a paper is spoken of."""
        words = self.words(language).documents.get(name)
        return words or DocumentWording(label=name, request=name)


def plan_of(published: ServiceVersion) -> Plan:
    """The plan of one published version."""
    service = published.service
    return Plan(
        service=service,
        version=published.version,
        fields={field.name: field for field in service.fields},
        documents={document.name: document for document in service.documents},
    )
