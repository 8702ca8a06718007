"""Fill an empty database with the demo state; run again it changes nothing."""

from __future__ import annotations

import secrets
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from dastak.accounts.actions.take_over import take_over_places
from dastak.accounts.actors import SYSTEM
from dastak.accounts.models import Grant, Number, Person
from dastak.catalogue.actions import publish, publish_knowledge
from dastak.config.demo.places import NUMBERS, PORTFOLIO, STAFF, STATE, DemoPerson
from dastak.definitions.knowledge.loader import load_knowledge
from dastak.definitions.loader import Catalogue, load_catalogue
from dastak.dialogue.languages import read_languages
from dastak.messaging.models import Template
from dastak.values.ids import DepartmentCode

SIGN_INS = "sign-ins.txt"


def seed(folder: Path) -> list[str]:
    """Migrate, publish the catalogue, create numbers, templates and staff; returns one line per
    member of staff with how to sign in (kept in ``folder/sign-ins.txt``, 0600)."""
    call_command("migrate", verbosity=0)
    catalogue = load_catalogue(settings.CATALOGUE)
    take_over_places(catalogue)
    publish(catalogue.services.values(), by=SYSTEM, now=timezone.now())
    publish_knowledge(load_knowledge(settings.CATALOGUE), by=SYSTEM, now=timezone.now())
    _numbers(catalogue)
    _templates()
    return _staff(folder / SIGN_INS)


def _numbers(catalogue: Catalogue) -> None:
    """Each number speaks what its department speaks."""
    for number in NUMBERS:
        department = catalogue.departments[DepartmentCode(number.department)]
        Number.objects.update_or_create(
            phone_number_id=number.phone_number_id,
            defaults={
                "display": number.display,
                "portfolio": PORTFOLIO,
                "department_id": number.department,
                "jurisdiction_id": STATE,
                "languages": list(department.languages),
                "services": list(number.services),
            },
        )


def _templates() -> None:
    for language, wording in read_languages(settings.CATALOGUE / "languages").items():
        for notice in wording.notices.values():
            Template.objects.get_or_create(
                portfolio=PORTFOLIO,
                name=notice.name,
                language=language,
                defaults={"status": "APPROVED", "category": notice.category},
            )


def _staff(file: Path) -> list[str]:
    known = file.read_text().splitlines() if file.exists() else []
    lines = []
    for member in STAFF:
        person = Person.objects.filter(username=member.username).first()
        line = next((text for text in known if text.startswith(f"{member.username} ")), "")
        if person is None or not line:
            line = _create(member, person)
        lines.append(line)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text("\n".join(lines) + "\n")
    return lines


def _create(member: DemoPerson, person: Person | None) -> str:
    password = "-".join(secrets.token_hex(2) for _ in range(3))
    if person is None:
        person = Person.objects.create_person(
            member.username, member.name, password, secrets.token_hex(20)
        )
        Grant.objects.create(
            person=person, role=member.role, department_id=member.department, jurisdiction_id=STATE
        )
    else:
        person.set_password(password)
        person.save(update_fields=["password"])
    return f"{member.username} {password} ({member.role}, {member.department}: {member.name})"
