"""Options that look the same cannot be told apart."""

from collections.abc import Iterator, Mapping

from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject
from dastak.definitions.model import Field, FieldWording
from dastak.definitions.yaml_source import Keys
from dastak.values.language import Language


def check(subject: Subject) -> Iterator[Finding]:
    """Options of a field, columns included; those offered inside different answers may agree."""
    for language, wording in subject.worded():
        for field in subject.service.fields:
            spoken = wording.fields.get(field.name)
            if spoken:
                yield from _field(subject, language, ("fields", field.name), field, spoken)


def _field(
    subject: Subject, language: Language, keys: Keys, field: Field, spoken: FieldWording
) -> Iterator[Finding]:
    seen: set[str] = set()
    for option, title in _titles(field, spoken.options).items():
        if title in seen:
            place = (*keys, "options", option.partition("\0")[2])
            what = f"two options of “{field.name}” are called “{title.partition(chr(0))[2]}”"
            yield subject.in_wording(language, place, what, "give one of them another title")
        seen.add(title)
    for column in field.fields:
        inner = spoken.fields.get(column.name)
        if inner:
            place = (*keys, "fields", column.name)
            yield from _field(subject, language, place, column, inner)


def _titles(field: Field, options: Mapping[str, str]) -> dict[str, str]:
    """Option and title, each after the answer that it is offered within."""
    return {
        f"{_around(field, option)}\0{option}": f"{_around(field, option)}\0{title.casefold()}"
        for option, title in options.items()
    }


def _around(field: Field, option: str) -> str:
    return option.partition("/")[0] if field.within else ""
