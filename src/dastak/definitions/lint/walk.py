"""Every text of a wording, with its place in the file."""

from collections.abc import Iterator

from dastak.definitions.model import FieldWording, ServiceWording
from dastak.definitions.yaml_source import Keys


def texts_of(wording: ServiceWording) -> Iterator[tuple[Keys, str]]:
    """Title, summary, about, fields, documents and rules; not aliases and examples."""
    yield ("title",), wording.title
    yield ("summary",), wording.summary
    yield ("about",), wording.about
    for name, field in wording.fields.items():
        yield from _field(("fields", name), field)
    for name, document in wording.documents.items():
        yield ("documents", name, "label"), document.label
        yield ("documents", name, "request"), document.request
        yield ("documents", name, "reason"), document.reason
    for name, text in wording.rules.items():
        yield ("rules", name), text


def _field(keys: Keys, field: FieldWording) -> Iterator[tuple[Keys, str]]:
    yield (*keys, "label"), field.label
    yield (*keys, "question"), field.question
    yield (*keys, "example"), field.example
    yield (*keys, "reason"), field.reason
    for option, title in field.options.items():
        yield (*keys, "options", option), title
    for name, column in field.fields.items():
        yield from _field((*keys, "fields", name), column)
