"""Each field has the options, bounds and columns that its kind takes, and no others."""

from collections.abc import Iterator
from typing import get_args

from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject
from dastak.definitions.model import Field, FieldKind
from dastak.definitions.yaml_source import Keys

_CHOOSING: frozenset[FieldKind] = frozenset({"choice", "choices"})
_BOUNDED: frozenset[FieldKind] = frozenset(get_args(FieldKind)) - {
    "date",
    "choice",
    "mobile",
    "email",
    "pincode",
    "yes_no",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Every field and column."""
    for keys, field in subject.fields():
        yield from _options(subject, keys, field)
        yield from _bounds(subject, keys, field)
        yield from _columns(subject, keys, field)
    yield from _within(subject)


def _options(subject: Subject, keys: Keys, field: Field) -> Iterator[Finding]:
    if field.kind in _CHOOSING and not field.options:
        what = f"“{field.name}” offers nothing to choose from"
        yield subject.finding(keys, what, "add “options: [...]” or “options_from:”")
    if field.kind not in _CHOOSING and (field.options or field.options_from):
        advice = "remove the options, or use the kind choice or choices"
        yield subject.finding(keys, f"the kind {field.kind} takes no options", advice)
    for option in {one for one in field.options if field.options.count(one) > 1}:
        what = f"the option “{option}” stands here twice"
        yield subject.finding((*keys, "options"), what, "remove one of the two")


def _bounds(subject: Subject, keys: Keys, field: Field) -> Iterator[Finding]:
    least, most = field.minimum, field.maximum
    if field.kind not in _BOUNDED and (least is not None or most is not None):
        advice = "remove minimum and maximum; a rule may say more"
        yield subject.finding(keys, f"the kind {field.kind} has no bounds", advice)
    if least is not None and most is not None and least > most:
        what = "minimum is more than maximum"
        yield subject.finding((*keys, "minimum"), what, "exchange the two")
    if field.tense != "any" and field.kind != "date":
        what = f"the kind {field.kind} has no tense"
        yield subject.finding((*keys, "tense"), what, "remove “tense:”")


def _columns(subject: Subject, keys: Keys, field: Field) -> Iterator[Finding]:
    if field.kind == "group" and not field.fields:
        what = f"the group “{field.name}” has no columns"
        yield subject.finding(keys, what, "add “fields:” with at least one column")
    if field.kind != "group" and field.fields:
        what = f"the kind {field.kind} has no columns"
        yield subject.finding((*keys, "fields"), what, "use the kind group")
    if len(keys) > 2 and (field.kind == "group" or field.when or field.within):
        what = f"the column “{field.name}” has a group, a condition or “within”"
        yield subject.finding(keys, what, "columns are plain: make it a field of its own")


def _within(subject: Subject) -> Iterator[Finding]:
    earlier: dict[str, Field] = {}
    for number, field in enumerate(subject.service.fields):
        keys = ("fields", number, "within")
        around = earlier.get(field.within)
        if field.within and (around is None or around.kind != "choice"):
            what = f"“within: {field.within}” is not an earlier choice"
            yield subject.finding(keys, what, "name a field of the kind choice that stands above")
        elif around:
            for option in field.options:
                if option.partition("/")[0] not in around.options:
                    what = f"the option “{option}” lies in none of “{around.name}”"
                    advice = f"begin it with an option of “{around.name}” and a slash"
                    yield subject.finding(keys, what, advice)
        earlier[field.name] = field
