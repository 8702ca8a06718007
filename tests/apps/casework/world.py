"""A small world to act in: Asha asks, Bala decides, Chitra of another department sees nothing."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from dastak.accounts.actors import SYSTEM, Actor, citizen_actor
from dastak.accounts.models import Department, Jurisdiction, Number, Person
from dastak.accounts.scope import Granted, Role, Scope
from dastak.casework.actions.file_application import Filed, Filing, file_application
from dastak.casework.actions.keep_document import CheckedDocument, keep_document
from dastak.casework.evidence import ReadField
from dastak.citizens.models import Citizen
from dastak.definitions.model import (
    DocumentRequest,
    FeeLine,
    Field,
    Is,
    Output,
    Service,
    ServiceVersion,
    TimeLimit,
)
from dastak.values.ids import (
    CitizenId,
    ConversationId,
    DepartmentCode,
    DocumentId,
    EffectId,
    NumberId,
    ServiceId,
)
from dastak.values.language import ENGLISH, HINDI, LanguageText
from dastak.values.money import Money

NOW = datetime(2026, 1, 5, 10, 0, tzinfo=ZoneInfo("Asia/Kolkata"))
DAY = timedelta(days=1)
REVENUE, HEALTH = DepartmentCode("revenue"), DepartmentCode("mcd-health")
ROHINI, SAKET = "DL/north-west/rohini", "DL/south/saket"
ANSWERS: dict[str, str | int | bool] = {
    "applicant_name": "Asha Devi",
    "subdivision": "north-west/rohini",
    "income": 90_000,
    "urgent": False,
}
_effects = itertools.count(1)


def both(english: str, hindi: str) -> LanguageText:
    """A text in both languages."""
    return LanguageText({ENGLISH: english, HINDI: hindi})


def service(limit: TimeLimit = TimeLimit(14, "calendar")) -> ServiceVersion:  # noqa: B008
    """A service with a place, a paper, and a fee for the urgent."""
    body = Service(
        id=ServiceId("income-certificate"),
        department=REVENUE,
        state="DL",
        fields=(
            Field("applicant_name", "person_name"),
            Field("subdivision", "choice", options=("north-west/rohini", "south/saket")),
            Field("income", "amount"),
            Field("urgent", "yes_no"),
        ),
        documents=(
            DocumentRequest("identity_proof", accepts=("aadhaar",)),
            DocumentRequest("income_proof", accepts=("salary_slip",), required=False),
        ),
        wording={},
        time_limit=limit,
        output=Output(both("Income certificate", "आय प्रमाण पत्र"), "certificate", ()),
        legal_basis="state_service",
        retention_days=1095,
        reference_prefix="INC",
        officer=both("Tehsildar", "तहसीलदार"),
        appeal=both("District Magistrate", "ज़िला मजिस्ट्रेट"),
        fees=(
            FeeLine(
                head="urgent",
                label=both("Urgent fee", "तत्काल शुल्क"),
                amount=Money.rupees(100),
                when=Is(field="urgent", value=True),
            ),
        ),
        place="subdivision",
    )
    return ServiceVersion(body, 1, "0" * 64)


@dataclass(frozen=True, slots=True)
class Staff:
    """A person with a role somewhere."""

    actor: Actor
    scope: Scope
    person_id: int


@dataclass(frozen=True, slots=True)
class World:
    """Who is there."""

    asha: CitizenId
    number: NumberId
    bala: Staff
    chitra: Staff
    dev: Staff

    @property
    def asha_herself(self) -> Actor:
        return citizen_actor(self.asha)


def build() -> World:
    """Two departments, two places, one number, one citizen, three officers."""
    for code, english in ((REVENUE, "Revenue"), (HEALTH, "Health")):
        Department.objects.create(code=code, names={"en": english, "hi": "विभाग"})
    for path in ("DL", "DL/north-west", ROHINI, "DL/south", SAKET):
        Jurisdiction.objects.create(path=path, names={"en": path, "hi": path})
    number = Number.objects.create(
        phone_number_id="100",
        display="+91 11 0000 0100",
        department_id=REVENUE,
        jurisdiction_id="DL",
    )
    return World(
        asha=CitizenId(Citizen.objects.create(language="hi").pk),
        number=NumberId(number.pk),
        bala=staff("bala", "officer", REVENUE, "DL/north-west"),
        chitra=staff("chitra", "officer", HEALTH, "DL"),
        dev=staff("dev", "officer", REVENUE, "DL/south"),
    )


def staff(username: str, role: Role, department: str, jurisdiction: str) -> Staff:
    """A member of staff."""
    person = Person.objects.create(username=username, name=username.title(), totp_key="00")
    scope = Scope((Granted(role, department, jurisdiction),))
    return Staff(Actor("staff", str(person.pk), person.name), scope, person.pk)


def new_effect() -> EffectId:
    """An effect id that no other has."""
    return EffectId(f"1.{next(_effects)}.0")


def checked(world: World, *, request: str = "identity_proof", problem: str = "") -> CheckedDocument:
    """A paper as the check leaves it."""
    return CheckedDocument(
        effect=new_effect(),
        citizen=world.asha,
        conversation=ConversationId(1),
        department=REVENUE,
        jurisdiction="DL",
        request=request,
        kind="aadhaar",
        storage_key="papers/x.jpg",
        mime_type="image/jpeg",
        pages=1,
        sha256=bytes(32),
        values={"name": ReadField("Asha Devi", 0.93, 1, (0.1, 0.2, 0.5, 0.25))},
        problem=problem,
    )


def paper(world: World, *, request: str = "identity_proof", problem: str = "") -> DocumentId:
    """A kept paper."""
    return keep_document(checked(world, request=request, problem=problem), by=SYSTEM, now=NOW)


def filing(
    world: World,
    *,
    answers: dict[str, str | int | bool] | None = None,
    published: ServiceVersion | None = None,
) -> Filing:
    """A whole, right form."""
    return Filing(
        effect=new_effect(),
        published=published or service(),
        citizen=world.asha,
        language=HINDI,
        answers=ANSWERS | (answers or {}),
        documents={"identity_proof": (paper(world),)},
        provenance={"applicant_name": "identity_proof"},
        number=world.number,
    )


def filed(
    world: World,
    *,
    answers: dict[str, str | int | bool] | None = None,
    published: ServiceVersion | None = None,
    now: datetime = NOW,
) -> Filed:
    """An application of Asha's."""
    wanted = filing(world, answers=answers, published=published)
    return file_application(wanted, by=world.asha_herself, now=now)


def other_place(wanted: Filing) -> Filing:
    """The same, for the other office."""
    return replace(wanted, answers={**wanted.answers, "subdivision": "south/saket"})


UNKNOWN = UUID(int=1)
