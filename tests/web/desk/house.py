"""A published service with words and papers, cases of it, and staff who can really sign in."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO

import msgspec
from django.test import Client
from django.utils import timezone
from django_otp.oath import totp
from PIL import Image

from dastak.accounts.actors import SYSTEM
from dastak.accounts.models import Grant, Person
from dastak.accounts.scope import Role
from dastak.casework.actions.file_application import Filed, file_application
from dastak.casework.actions.keep_document import keep_document
from dastak.casework.evidence import ReadField
from dastak.catalogue.actions import publish
from dastak.definitions.model import (
    DocumentRequest,
    DocumentWording,
    FieldWording,
    Service,
    ServiceWording,
)
from dastak.values.ids import DocumentId
from dastak.values.language import ENGLISH, HINDI
from dastak.vault.files import keep
from tests.apps.casework.world import World, checked, filing, service

PASSWORD = "long-enough-3141"
BOX = (0.1, 0.2, 0.5, 0.25)


def picture() -> bytes:
    """A small photo."""
    file = BytesIO()
    Image.new("RGB", (60, 90), "white").save(file, "JPEG")
    return file.getvalue()


def pdf(pages: int = 2) -> bytes:
    """A paper of several pages."""
    file = BytesIO()
    sheets = [Image.new("RGB", (60, 90), "white") for _ in range(pages)]
    sheets[0].save(file, "PDF", save_all=True, append_images=sheets[1:])
    return file.getvalue()


def worded() -> Service:
    """The casework tests' service, with words in both languages and a paper that is read."""
    body = service().service
    identity = DocumentRequest(
        "identity_proof", accepts=("aadhaar",), prefill={"name": "applicant_name"}
    )
    return msgspec.structs.replace(
        body,
        documents=(identity, *body.documents[1:]),
        wording={
            ENGLISH: _wording("Income Certificate", "Name", "Proof of identity"),
            HINDI: _wording("आय प्रमाण पत्र", "नाम", "पहचान का कागज़"),
        },
    )


def _wording(title: str, name: str, paper: str) -> ServiceWording:
    return ServiceWording(
        title=title,
        summary="",
        about="",
        fields={"applicant_name": FieldWording(name, "?"), "income": FieldWording("₹", "?")},
        documents={"identity_proof": DocumentWording(paper, "?")},
    )


def publish_service() -> None:
    """Version 1 of it."""
    publish([worded()], by=SYSTEM, now=timezone.now())


def sent_paper(
    world: World, *, mime_type: str = "image/jpeg", name: str = "Asha Devi"
) -> DocumentId:
    """A paper whose file is really there."""
    content = picture() if mime_type == "image/jpeg" else pdf()
    paper = replace(
        checked(world),
        storage_key=keep(content, folder="papers", suffix=".bin"),
        mime_type=mime_type,
        pages=1 if mime_type == "image/jpeg" else 2,
        values={"name": ReadField(name, 0.93, 1, BOX)},
    )
    return keep_document(paper, by=SYSTEM, now=timezone.now())


def a_case(
    world: World,
    *,
    days_ago: int = 0,
    place: str = "north-west/rohini",
    mime_type: str = "image/jpeg",
    **answers: str | int | bool,
) -> Filed:
    """A case of Asha's, filed some days ago."""
    wanted = replace(
        filing(world, answers={"subdivision": place, **answers}),
        documents={"identity_proof": (sent_paper(world, mime_type=mime_type),)},
    )
    filed_at: datetime = timezone.now() - timedelta(days=days_ago)
    return file_application(wanted, by=world.asha_herself, now=filed_at)


def member(username: str, role: Role, department: str, jurisdiction: str) -> Person:
    """Somebody with a password, a TOTP key and one grant."""
    person = Person.objects.create_person(
        username, f"{username.title()}, {role}", PASSWORD, secrets.token_hex(20)
    )
    Grant.objects.create(
        person=person, role=role, department_id=department, jurisdiction_id=jurisdiction
    )
    return person


def code_of(person: Person) -> str:
    """What the person's phone shows now."""
    return f"{totp(bytes.fromhex(person.totp_key)):06d}"


def signed_in(person: Person) -> Client:
    """A browser in which this person has signed in."""
    client = Client()
    client.post("/desk/sign-in", {"username": person.username, "password": PASSWORD})
    done = client.post("/desk/sign-in", {"code": code_of(person)})
    assert done.status_code == 302, done.content.decode()
    return client
