"""What the law and the office want to know: limits, money, output, sources, review."""

from collections.abc import Iterator
from datetime import date

from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject

SHORTEST_RETENTION_DAYS = 365
"""The DPDP Rules 2025 keep the least records for a year."""


def check(subject: Subject) -> Iterator[Finding]:
    """Figures within reason and every figure's source named."""
    service = subject.service
    if service.time_limit.days < 1:
        what = "the time limit is less than a day"
        yield subject.finding(("time_limit",), what, "write the days that the law allows")
    if service.retention_days < SHORTEST_RETENTION_DAYS:
        advice = f"write {SHORTEST_RETENTION_DAYS} or more"
        yield subject.finding(("retention_days",), "kept for less than a year", advice)
    for number, line in enumerate(service.fees):
        if line.amount.paise <= 0:
            what = f"the fee head “{line.head}” costs nothing"
            yield subject.finding(("fees", number, "amount"), what, "remove it or write rupees")
    yield from _output(subject)
    yield from _review(subject)


def _output(subject: Subject) -> Iterator[Finding]:
    service = subject.service
    for name in service.output.fields:
        if subject.field(name) is None or "." in name:
            what = f"the certificate prints “{name}”, which is not a field"
            yield subject.finding(("output", "fields"), what, "name fields of this service")
    for name in service.output.holder:
        field = subject.field(name)
        if field is None or field.kind != "person_name":
            what = f"the certificate cannot be about “{name}”"
            advice = "name fields of the kind person_name"
            yield subject.finding(("output", "holder"), what, advice)
    if not service.output.holder:
        what = "nobody is named whom the certificate is about"
        yield subject.finding(("output", "holder"), what, "name a field of the kind person_name")
    months = service.output.validity_months
    if months is not None and months < 1:
        what = "the certificate is valid for no month"
        advice = "write the months, or remove it when it never ends"
        yield subject.finding(("output", "validity_months"), what, advice)
    place = subject.field(service.place)
    if service.place and (place is None or place.kind != "choice"):
        what = f"“place: {service.place}” is not a choice"
        yield subject.finding(("place",), what, "name the field that says which office decides")


def _review(subject: Subject) -> Iterator[Finding]:
    service = subject.service
    if not service.sources:
        what, advice = "no source is named", "add “sources:” with the order, Act or address"
        yield subject.finding(("sources",), what, advice)
    try:
        date.fromisoformat(service.reviewed_on)
    except ValueError:
        what = "nobody has said when this was reviewed"
        yield subject.finding(("reviewed_on",), what, "write “reviewed_on: YYYY-MM-DD”")
