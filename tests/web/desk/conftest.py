"""The house of the desk's tests: cases in the database, and people who have signed in."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from dastak.accounts.models import Person
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from tests.apps.casework.world import HEALTH, REVENUE, World, build
from tests.web.desk.house import member, publish_service, signed_in


@dataclass(frozen=True, slots=True)
class House:
    """Asha asks; Bina decides for her place; Chandra is of another department."""

    world: World
    bina: Person
    browser: Client
    chandra: Client


@pytest.fixture
def house(db: None, settings: Settings) -> House:
    """Built by our own workers, then left: each view opens its own scope. Passwords are hashed
    quickly here: what makes a hash slow is not what these tests look at."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()
    with in_scope(SYSTEM_WIDE):
        world = build()
        publish_service()
        bina = member("bina", "officer", REVENUE, "DL/north-west")
        stranger = member("chandra", "officer", HEALTH, "DL")
    return House(world, bina, signed_in(bina), signed_in(stranger))
