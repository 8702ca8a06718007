"""Papers that can be recognised, and prefill from what they show into fields that can hold it."""

from collections.abc import Iterator

from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject
from dastak.definitions.model import DocumentRequest, FieldKind
from dastak.definitions.yaml_source import Keys

_TEXT: frozenset[FieldKind] = frozenset({"text", "long_text", "address"})
_NAME: frozenset[FieldKind] = frozenset({"person_name"})
_DATE: frozenset[FieldKind] = frozenset({"date"})


def check(subject: Subject) -> Iterator[Finding]:
    """Every request for a paper. Without any file in ``catalogue/papers`` nothing is known."""
    for number, request in enumerate(subject.service.documents):
        keys: Keys = ("documents", number)
        yield from _accepts(subject, keys, request)
        yield from _prefill(subject, keys, request)


def _accepts(subject: Subject, keys: Keys, request: DocumentRequest) -> Iterator[Finding]:
    if not request.accepts:
        advice = f"add “accepts:” with some of: {', '.join(subject.papers)}"
        yield subject.finding(keys, f"“{request.name}” accepts no paper", advice)
    for kind in request.accepts:
        if subject.papers and kind not in subject.papers:
            advice = f"use some of: {', '.join(subject.papers)}"
            yield subject.finding((*keys, "accepts"), f"there is no paper “{kind}”", advice)


def _prefill(subject: Subject, keys: Keys, request: DocumentRequest) -> Iterator[Finding]:
    readable = frozenset().union(*(subject.papers.get(kind, ()) for kind in request.accepts))
    for read, target in request.prefill.items():
        place: Keys = (*keys, "prefill", read)
        if subject.papers and read not in readable:
            advice = f"use one of: {', '.join(sorted(readable)) or 'none'}"
            yield subject.finding(place, f"“{read}” cannot be read off these papers", advice)
        field = subject.field(target)
        if field is None or "." in target:
            advice = "name a field of this service"
            yield subject.finding(place, f"the field “{target}” does not exist", advice)
        elif field.kind not in _holders(read):
            kinds = " or ".join(sorted(_holders(read)))
            what = f"“{target}” is of the kind {field.kind} and cannot hold “{read}”"
            yield subject.finding(place, what, f"name a field of the kind {kinds}")


def _holders(read: str) -> frozenset[FieldKind]:
    """The kinds of field that can hold what a paper calls by this name."""
    match read:
        case "hospital":
            return _TEXT
        case "gender" | "child_sex":
            return frozenset({"choice"})
        case "pincode":
            return frozenset({"pincode"})
    if read == "name" or read.endswith("_name"):
        return _NAME
    if "date" in read.split("_"):
        return _DATE
    return frozenset({"amount"}) if read.endswith("_income") else _TEXT
