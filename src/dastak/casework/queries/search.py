"""Find cases by what an officer types: a number, a slip of it, a mobile number, a name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from django.db.models import Count, Q
from django.utils import timezone

from dastak.accounts.scope import Scope, in_scope
from dastak.casework.lifecycle import Status
from dastak.casework.models import Application, SearchMark
from dastak.casework.queries.visible import visible
from dastak.casework.reference import Reference, is_mistyped, near, parse
from dastak.casework.search_marks import name_marks, phone_mark
from dastak.casework.status import status_of
from dastak.citizens.queries import citizens_with_phone
from dastak.values.phone import Phone

LIMIT = 50
SERIAL_LIMIT = 6
By = Literal["reference", "slip", "serial", "phone", "name", "nothing"]


@dataclass(frozen=True, slots=True)
class FoundCase:
    """Enough to choose a case and open it; it names no citizen."""

    id: UUID
    reference: str
    service: str
    version: int
    status: Status
    jurisdiction: str
    filed_on: date


@dataclass(frozen=True, slots=True)
class Found:
    """What was searched by, and the newest cases that fit, at most ``LIMIT``."""

    by: By
    cases: tuple[FoundCase, ...]


def search(scope: Scope, text: str, *, prefixes: Collection[str], now: datetime) -> Found:
    """Only cases in scope. A person searches through ``actions.search_cases``."""
    by, wanted = _wanted(text, prefixes, now)
    if wanted is None:
        return Found("nothing", ())
    with in_scope(scope):
        rows = visible(scope).filter(wanted).order_by("-filed_at", "id")
        return Found(by, tuple(_found(row) for row in rows.defer("answers", "provenance")[:LIMIT]))


def _wanted(text: str, prefixes: Collection[str], now: datetime) -> tuple[By, Q | None]:
    if (reference := parse(text)) is not None:
        return "reference", Q(reference=str(reference))
    if is_mistyped(text):
        return "slip", Q(reference__in=[str(one) for one in near(text)])
    if (phone := Phone.parse(text)) is not None:
        citizens = citizens_with_phone(phone)
        return "phone", Q(citizen_id__in=citizens) | _marked({phone_mark(phone)})
    digits = "".join(text.split())
    if digits.isdecimal() and len(digits) <= SERIAL_LIMIT and int(digits):
        return "serial", Q(reference__in=_with_serial(int(digits), prefixes, now))
    marks = name_marks(text[:200])
    return ("name", _marked(marks)) if marks else ("nothing", None)


def _with_serial(serial: int, prefixes: Collection[str], now: datetime) -> list[str]:
    """Of this year and the last, as people say them over a counter: ``number 123``."""
    year = timezone.localdate(now).year
    years = (year % 100, (year - 1) % 100)
    return [str(Reference(prefix, y, serial)) for prefix in prefixes for y in years]


def _marked(marks: set[bytes]) -> Q:
    """Applications that carry all of these marks."""
    rows = SearchMark.objects.filter(mark__in=marks).values("application_id")
    all_of_them = rows.annotate(found=Count("id")).filter(found=len(marks))
    return Q(pk__in=all_of_them.values("application_id"))


def _found(row: Application) -> FoundCase:
    return FoundCase(
        id=row.id,
        reference=row.reference,
        service=row.service,
        version=row.version,
        status=status_of(row),
        jurisdiction=row.jurisdiction,
        filed_on=timezone.localdate(row.filed_at),
    )
