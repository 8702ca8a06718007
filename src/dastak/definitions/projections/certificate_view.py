"""What a certificate prints of the answers, in every language of the service."""

import msgspec

from dastak.definitions.answers import Answer, Answers
from dastak.definitions.fields.registry import show_answer
from dastak.definitions.model import Field, FieldWording, Service
from dastak.definitions.questions import relevant_answers
from dastak.values.language import Language, LanguageText


class CertificateLine(msgspec.Struct, frozen=True):
    """One printed answer: what it is called, and what it says."""

    name: str
    label: LanguageText
    value: LanguageText


class CertificateView(msgspec.Struct, frozen=True):
    """The printed part of a certificate. ``holder``: whom it is about, joined by ``&``."""

    title: LanguageText
    template: str
    holder: str
    lines: tuple[CertificateLine, ...]
    validity_months: int | None


def certificate_view(service: Service, answers: Answers) -> CertificateView:
    """The answers that the definition lets a certificate print; what was not asked is left out."""
    live = relevant_answers(service, answers)
    known = {field.name: field for field in service.fields}
    printed = [known[name] for name in service.output.fields if name in live]
    return CertificateView(
        title=service.output.title,
        template=service.output.template,
        holder=" & ".join(str(live[name]) for name in service.output.holder if name in live),
        lines=tuple(_line(service, field, live[field.name]) for field in printed),
        validity_months=service.output.validity_months,
    )


def _line(service: Service, field: Field, value: Answer) -> CertificateLine:
    spoken: dict[Language, FieldWording] = {
        language: wording.fields.get(field.name, FieldWording(label=field.name, question=""))
        for language, wording in service.wording.items()
    }
    labels = {language: words.label for language, words in spoken.items()}
    values = {
        language: show_answer(field, value, words, language) for language, words in spoken.items()
    }
    return CertificateLine(field.name, LanguageText(labels), LanguageText(values))
