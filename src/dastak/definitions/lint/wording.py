"""Everything that citizens read is there in every language offered, and nothing idle."""

from collections.abc import Iterable, Iterator, Mapping

from dastak.definitions.fields.yes_no import NO, YES
from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject
from dastak.definitions.model import Field, FieldWording, ServiceWording
from dastak.definitions.yaml_source import Keys
from dastak.values.language import Language


def check(subject: Subject) -> Iterator[Finding]:
    """Each language of the department."""
    for language in subject.languages:
        if language not in subject.service.wording:
            what = f"the wording in “{language}” is missing"
            yield subject.finding((), what, f"add wording/{language}.yaml")
    for language, wording in subject.worded():
        yield from _OneLanguage(subject, language).check(wording)


class _OneLanguage:
    """The checks of one wording file."""

    def __init__(self, subject: Subject, language: Language) -> None:
        self.subject = subject
        self.language = language

    def check(self, wording: ServiceWording) -> Iterator[Finding]:
        service = self.subject.service
        yield from self._texts((), {"title": wording.title, "summary": wording.summary})
        yield from self._texts((), {"about": wording.about})
        yield from self._fields(("fields",), service.fields, wording.fields)
        names = [document.name for document in service.documents]
        yield from self._same(("documents",), names, wording.documents)
        for name, document in wording.documents.items():
            texts = {"label": document.label, "request": document.request}
            yield from self._texts(("documents", name), texts)
        rules = [rule.wording_key for rule in service.rules]
        yield from self._same(("rules",), rules, wording.rules)
        yield from self._texts(("rules",), wording.rules)

    def _fields(
        self, keys: Keys, fields: Iterable[Field], worded: Mapping[str, FieldWording]
    ) -> Iterator[Finding]:
        known = {field.name: field for field in fields}
        yield from self._same(keys, known, worded)
        for name in known.keys() & worded.keys():
            yield from self._field((*keys, name), known[name], worded[name])

    def _field(self, keys: Keys, field: Field, wording: FieldWording) -> Iterator[Finding]:
        yield from self._texts(keys, {"label": wording.label, "question": wording.question})
        options = (YES, NO) if field.kind == "yes_no" else field.options
        ours = [one for one in options if not field.options_from or one in wording.options]
        yield from self._same((*keys, "options"), ours, wording.options)
        yield from self._texts((*keys, "options"), wording.options)
        for option in wording.also.keys() - set(options):
            place = (*keys, "also", option)
            yield self._finding(place, f"“{option}” is not an option", "remove it")
        yield from self._fields((*keys, "fields"), field.fields, wording.fields)

    def _same(
        self, keys: Keys, expected: Iterable[str], found: Mapping[str, object]
    ) -> Iterator[Finding]:
        names = list(expected)
        for name in names:
            if name not in found:
                what = f"“{name}” has no wording here ({'.'.join(map(str, keys))})"
                yield self._finding(keys, what, f"add “{name}:” as in the other languages")
        for name in found:
            if name not in names:
                what = f"service.yaml has no “{name}” ({'.'.join(map(str, keys))})"
                yield self._finding((*keys, name), what, "remove it or correct its spelling")

    def _texts(self, keys: Keys, texts: Mapping[str, str]) -> Iterator[Finding]:
        for name, text in texts.items():
            if not text.strip():
                yield self._finding((*keys, name), f"“{name}” is empty", "write the words")

    def _finding(self, keys: Keys, what: str, advice: str) -> Finding:
        return self.subject.in_wording(self.language, keys, what, advice)
