"""The services and places that an officer can narrow the queue to. They change so seldom that
they are kept in memory for a minute."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.cache import cache

from dastak.accounts.queries import places_under
from dastak.accounts.scope import Scope
from dastak.catalogue.queries import newest_versions, published_version
from dastak.values.ids import ServiceId
from dastak.values.language import ENGLISH, Language, LanguageText

KEPT_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Choices:
    """What the scope's departments give, and the places that it covers."""

    services: dict[ServiceId, int]
    places: dict[str, LanguageText]

    def place(self, path: str, language: Language) -> str:
        """The place's own name, without what it lies in."""
        name = self.places.get(path)
        return name.in_language(language) if name is not None else path


def choices(scope: Scope) -> Choices:
    """Two queries, at most once a minute for one scope."""
    key = f"desk.choices:{scope.setting}"
    found: Choices | None = cache.get(key)
    if found is None:
        found = Choices(
            services=newest_versions(grant.department for grant in scope.grants),
            places=places_under(sorted({grant.jurisdiction for grant in scope.grants})),
        )
        cache.set(key, found, KEPT_SECONDS)
    return found


def service_title(service: str, version: int, language: Language) -> str:
    """As the published version calls itself."""
    wording = published_version(ServiceId(service), version).service.wording
    spoken = wording.get(language) or wording.get(ENGLISH)
    return spoken.title if spoken is not None else service
