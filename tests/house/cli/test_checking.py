"""The single checks of ``dastak check-config``, each made to fail."""

from __future__ import annotations

import pytest
from django.conf import settings as ours
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from dastak.accounts.actions.take_over import take_over_places
from dastak.accounts.actors import SYSTEM
from dastak.catalogue.actions import publish, publish_knowledge
from dastak.config.checking import catalogue as shelf
from dastak.config.checking import database, files, ports
from dastak.config.checking.verdict import Verdict, judge
from dastak.definitions.knowledge.loader import load_knowledge
from dastak.definitions.loader import load_catalogue


def test_a_check_that_stumbles_is_one_line() -> None:
    def stumble() -> list[str]:
        raise OSError("no disk\nand more lines")

    assert [str(one) for one in judge("disk", stumble)] == ["problem  disk: OSError: no disk"]


def test_a_check_without_problems_is_well() -> None:
    assert list(judge("disk", lambda: [""])) == [Verdict("disk")]


@pytest.mark.usefixtures("system_scope")
def test_services_that_differ_from_what_is_published_are_named() -> None:
    catalogue = load_catalogue(ours.CATALOGUE)
    assert len(list(shelf.published())) == len(catalogue.services) + 1
    take_over_places(catalogue)
    publish(catalogue.services.values(), by=SYSTEM, now=timezone.now())
    assert [line.split()[:2] for line in shelf.published()] == [["the", "knowledge"]]
    publish_knowledge(load_knowledge(ours.CATALOGUE), by=SYSTEM, now=timezone.now())
    assert list(shelf.published()) == []


@pytest.mark.django_db
def test_a_table_whose_owner_escapes_its_policy_is_named() -> None:
    assert list(database.row_security()) == []
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE casework_application NO FORCE ROW LEVEL SECURITY")
    assert [line.split()[0] for line in database.row_security()] == ["casework_application"]


@pytest.mark.django_db
def test_our_own_role_and_migrations_are_in_order() -> None:
    assert [*database.reachable(), *database.role(), *database.migrations()] == []


def test_a_storage_that_keeps_nothing_is_a_problem(settings: Settings) -> None:
    assert list(files.storage()) == []
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": "/proc/nowhere"},
        }
    }
    assert [one.problem != "" for one in judge("file storage", files.storage)] == [True]


def test_a_channel_without_secrets_is_a_problem(settings: Settings) -> None:
    settings.WHATSAPP = settings.WHATSAPP | {
        "app_secret": "",
        "graph_url": "http://127.0.0.1:9/v23.0",
    }
    found = list(ports.channel())
    assert "WHATSAPP_APP_SECRET is not set" in found[0]
    assert found[1].startswith("no answer")


def test_an_unknown_reader_of_papers_is_a_problem(settings: Settings) -> None:
    settings.OCR = "crystal-ball"
    assert [one.problem for one in judge("reader", ports.reader)] == ["KeyError: 'crystal-ball'"]
