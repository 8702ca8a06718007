"""Names are plain words, and none stands twice."""

import re
from collections.abc import Iterable, Iterator

from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject
from dastak.definitions.yaml_source import Keys

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PREFIX = re.compile(r"[A-Z]{2,5}")

Named = Iterable[tuple[Keys, str]]


def check(subject: Subject) -> Iterator[Finding]:
    """Fields, columns, documents, rules and fee heads."""
    service = subject.service
    yield from _shapes(subject)
    fields = [((*keys, "name"), field.name) for keys, field in subject.fields() if len(keys) == 2]
    yield from _twice(subject, "field", fields)
    for number, field in enumerate(service.fields):
        columns = [
            (("fields", number, "fields", n, "name"), inner.name)
            for n, inner in enumerate(field.fields)
        ]
        yield from _twice(subject, "column", columns)
    documents = [(("documents", n, "name"), one.name) for n, one in enumerate(service.documents)]
    yield from _twice(subject, "document", documents)
    rules = [(("rules", n), rule.wording_key) for n, rule in enumerate(service.rules)]
    yield from _twice(subject, "rule", rules, advice="give each its own “name:”")
    heads = [(("fees", n, "head"), line.head) for n, line in enumerate(service.fees)]
    yield from _twice(subject, "fee head", heads)


def _shapes(subject: Subject) -> Iterator[Finding]:
    service = subject.service
    names = [((*keys, "name"), field.name) for keys, field in subject.fields()]
    names += [(("documents", n, "name"), one.name) for n, one in enumerate(service.documents)]
    for keys, name in names:
        if not _NAME.fullmatch(name):
            advice = "use small letters, digits and _, beginning with a letter"
            yield subject.finding(keys, f"“{name}” is not a name", advice)
    for code in (service.id, service.department):
        if not _CODE.fullmatch(code):
            advice = "name the folder with small letters, digits and hyphens"
            yield subject.finding((), f"“{code}” is not a code", advice)
    if not _PREFIX.fullmatch(service.reference_prefix):
        what = f"“{service.reference_prefix}” cannot begin a reference number"
        yield subject.finding(("reference_prefix",), what, "use two to five capital letters")


def _twice(
    subject: Subject, what: str, named: Named, advice: str = "give it another name"
) -> Iterator[Finding]:
    seen: set[str] = set()
    for keys, name in named:
        if name in seen:
            yield subject.finding(keys, f"the {what} “{name}” stands here twice", advice)
        seen.add(name)
