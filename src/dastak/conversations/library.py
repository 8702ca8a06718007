"""The catalogue as turns read it: kept in memory, renewed when something is published."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from dastak.accounts.models import Department, Number
from dastak.accounts.queries import holidays
from dastak.catalogue.queries import (
    newest_id,
    newest_knowledge_id,
    newest_model_id,
    published_knowledge,
    published_versions,
)
from dastak.conversations.comprehension import Comprehension
from dastak.conversations.talk import Line
from dastak.dialogue.bundle import Definitions, Library, Office, library
from dastak.dialogue.knowing import UNKNOWING, Knowing, knowing
from dastak.dialogue.languages import read_languages
from dastak.dialogue.office_hours import LOOKS_AHEAD_DAYS, OfficeHours
from dastak.values.ids import DepartmentCode, ServiceId
from dastak.values.inbound import MediaKind
from dastak.values.language import Language

LOOK_EVERY_SECONDS = 2.0
OFFICES_EVERY_SECONDS = 30.0


class Shelf:
    """Gives each number its definitions. One per worker process; not shared between threads."""

    def __init__(
        self,
        folder: Path,
        *,
        hears: frozenset[MediaKind] = frozenset(),
        asks_model: bool = False,
    ) -> None:
        """``hears``: the recordings that can be turned into words. ``asks_model``: there is a
        language model to put unclear words before."""
        self._hears = hears
        self._asks_model = asks_model
        self._wordings = read_languages(folder / "languages")
        self._comprehension = Comprehension()
        self._newest = -1
        self._known = -1
        self._knowing = UNKNOWING
        self._looked_at = float("-inf")
        self._library: Library | None = None
        self._at: dict[int, Definitions] = {}
        self._offices_read_at = float("-inf")

    def __call__(self, line: Line) -> Definitions:
        """What the engine needs to speak for one number."""
        shelf = self._current()
        if line.id not in self._at:
            self._at[line.id] = replace(
                shelf.at(office_of(line)),
                hears=self._hears,
                asks_model=self._asks_model,
                neighbours=neighbours_of(line),
            )
        return self._at[line.id]

    def _current(self) -> Library:
        now = time.monotonic()
        if self._library is None or now - self._looked_at > LOOK_EVERY_SECONDS:
            self._looked_at = now
            self._forget_offices(now)
            self._library = self._renewed(self._library)
        return self._library

    def _renewed(self, held: Library | None) -> Library:
        """What is held, unless a service, knowledge or an understanding was published since."""
        newest, model = newest_id(), self._comprehension.newest(newest_model_id())
        known = self._newest_knowing()
        if held is None or newest != self._newest:
            self._at.clear()
            self._newest = newest
            return library(
                published_versions(), wordings=self._wordings, understander=model, knowing=known
            )
        if model is held.understander and known is held.knowing:
            return held
        self._at.clear()
        return replace(held, understander=model, knowing=known)

    def _newest_knowing(self) -> Knowing:
        newest = newest_knowledge_id()
        if newest != self._known:
            self._knowing, self._known = knowing(published_knowledge()), newest
        return self._knowing

    def _forget_offices(self, now: float) -> None:
        """A number may be given another service without anything being published."""
        if now - self._offices_read_at > OFFICES_EVERY_SECONDS:
            self._offices_read_at = now
            self._at.clear()


def office_of(line: Line) -> Office:
    """What a number offers, as its row says now."""
    number = Number.objects.select_related("department").get(pk=line.id)
    return replace(_office(number), hours=_hours(number.department, line.jurisdiction))


def neighbours_of(line: Line) -> tuple[Office, ...]:
    """The other numbers of the same state, to point citizens to."""
    state = line.jurisdiction.partition("/")[0]
    numbers = Number.objects.select_related("department").exclude(pk=line.id).order_by("pk")
    return tuple(_office(one) for one in numbers if one.jurisdiction_id.partition("/")[0] == state)


def _office(number: Number) -> Office:
    return Office(
        department=DepartmentCode(number.department_id),
        name=number.department.name,
        services=tuple(ServiceId(service) for service in number.services),
        languages=tuple(Language(language) for language in number.languages),
        number=number.display,
    )


def _hours(department: Department, jurisdiction: str) -> OfficeHours:
    """The department's, with its state's holidays of the weeks to come."""
    today = timezone.localdate()
    return OfficeHours(
        weekdays=frozenset(department.works_on),
        opens=department.opens_at,
        closes=department.closes_at,
        holidays=holidays(
            jurisdiction, first=today, last=today + timedelta(days=LOOKS_AHEAD_DAYS + 1)
        ),
    )
