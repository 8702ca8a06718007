"""Everything the engine may know besides the state: services, wording, the office, a model."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dastak.definitions.knowledge.model import Chunk
from dastak.definitions.model import ServiceVersion
from dastak.dialogue.knowing import UNKNOWING, Knowing
from dastak.dialogue.naming import NamesOnly, NamesToo
from dastak.dialogue.office_hours import USUAL_HOURS, OfficeHours
from dastak.dialogue.phrases import Phrase, sayings
from dastak.dialogue.plan import Plan, plan_of
from dastak.dialogue.understander import Understander as Understander
from dastak.dialogue.wording import Wording
from dastak.values.ids import DepartmentCode, ServiceId
from dastak.values.inbound import MediaKind
from dastak.values.language import Language, LanguageText


@dataclass(frozen=True, slots=True)
class Office:
    """What one department's WhatsApp number offers, in which languages, and its people's hours.

    ``number`` is how people dial it; empty where nobody can, as in a transcript."""

    department: DepartmentCode
    name: LanguageText
    services: tuple[ServiceId, ...]
    languages: tuple[Language, ...]
    number: str = ""
    hours: OfficeHours = USUAL_HOURS


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Definitions:
    """What ``advance`` reads. Build it once per release of the catalogue, share it freely.

    ``hears`` holds ``audio`` where voice notes can be turned into words. ``asks_model``: unclear
    words may be put before a language model."""

    plans: Mapping[tuple[ServiceId, int], Plan]
    current: Mapping[ServiceId, int]
    wordings: Mapping[Language, Wording]
    office: Office
    understander: Understander
    names: NamesOnly
    sayings: Mapping[Phrase, str]
    neighbours: tuple[Office, ...] = ()
    hears: frozenset[MediaKind] = frozenset()
    knowing: Knowing = UNKNOWING
    asks_model: bool = False

    def plan(self, service: ServiceId, version: int) -> Plan | None:
        """A service as it was in ``version``."""
        return self.plans.get((service, version))

    def latest(self, service: str) -> Plan | None:
        """A service as it is offered now, on this number or any other."""
        id_ = ServiceId(service)
        version = self.current.get(id_)
        return None if version is None else self.plans[id_, version]

    def offered(self) -> tuple[Plan, ...]:
        """The services of this number, in the order of its menu."""
        plans = (self.latest(service) for service in self.office.services)
        return tuple(plan for plan in plans if plan is not None)

    def known(self, intent: str) -> Chunk | None:
        """What is known of something that no number of this installation offers."""
        offices = (self.office, *self.neighbours)
        here = any(intent in office.services for office in offices)
        return None if here else self.knowing.of_intent.get(intent)

    def wording(self, language: Language) -> Wording:
        """The platform's words in ``language``, else in the office's first language."""
        found = self.wordings.get(language)
        return found if found is not None else self.wordings[self.office.languages[0]]

    def joining(self) -> frozenset[str]:
        """The words for “and” in every language: people mix them."""
        return frozenset(word for one in self.wordings.values() for word in one.joining)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Library:
    """The catalogue without a number: ``at(office)`` gives the definitions of one.

    Without an ``understander`` services are known by their names alone."""

    plans: Mapping[tuple[ServiceId, int], Plan]
    current: Mapping[ServiceId, int]
    wordings: Mapping[Language, Wording]
    understander: Understander | None
    names: NamesOnly
    sayings: Mapping[Phrase, str]
    offices: tuple[Office, ...] = ()
    knowing: Knowing = UNKNOWING

    def at(self, office: Office) -> Definitions:
        """What the engine needs to speak for ``office``."""
        return Definitions(
            self.plans,
            self.current,
            self.wordings,
            office,
            NamesToo(self.understander, self.names) if self.understander else self.names,
            self.names,
            self.sayings,
            tuple(other for other in self.offices if other.services != office.services),
            knowing=self.knowing,
        )


def library(
    published: Iterable[ServiceVersion],
    *,
    wordings: Mapping[Language, Wording],
    understander: Understander | None = None,
    offices: tuple[Office, ...] = (),
    knowing: Knowing = UNKNOWING,
) -> Library:
    """All published versions (the highest of each service is current) and the languages."""
    plans: dict[tuple[ServiceId, int], Plan] = {}
    current: dict[ServiceId, int] = {}
    for version in published:
        id_ = version.service.id
        plans[id_, version.version] = plan_of(version)
        current[id_] = max(version.version, current.get(id_, 0))
    names = NamesOnly(plans[id_, version] for id_, version in current.items())
    return Library(
        plans,
        current,
        wordings,
        understander,
        names,
        sayings(wordings.values()),
        offices,
        knowing,
    )
