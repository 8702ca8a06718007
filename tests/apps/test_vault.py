"""Sealing: nothing readable at rest, rotation works, an altered value does not open."""

from __future__ import annotations

import pytest
from django.db import connection
from pytest_django.fixtures import Settings

from dastak.accounts.models import Person
from dastak.vault.blind import blind
from dastak.vault.files import discard, fetch, keep
from dastak.vault.sealing import CannotUnseal, is_current, seal, unseal

OLD, NEW = bytes(32), bytes([7]) * 32


def test_a_sealed_value_opens_only_for_its_own_purpose() -> None:
    sealed = seal("आय".encode(), purpose="a.b")
    assert unseal(sealed, purpose="a.b").decode() == "आय"
    with pytest.raises(CannotUnseal):
        unseal(sealed, purpose="a.c")


@pytest.mark.parametrize("position", [0, 3, 10, -1])
def test_an_altered_value_does_not_open(position: int) -> None:
    sealed = bytearray(seal(b"secret", purpose="a.b"))
    sealed[position] ^= 1
    with pytest.raises(CannotUnseal):
        unseal(bytes(sealed), purpose="a.b")


def test_a_value_sealed_under_the_old_key_opens_after_rotation(settings: Settings) -> None:
    settings.SEALING_KEYS = [OLD]
    sealed = seal(b"secret", purpose="a.b")
    settings.SEALING_KEYS = [NEW, OLD]
    assert unseal(sealed, purpose="a.b") == b"secret"
    assert not is_current(sealed)
    assert is_current(seal(b"secret", purpose="a.b"))


@pytest.mark.django_db
def test_a_sealed_field_is_clear_in_python_and_unreadable_in_the_database() -> None:
    person = Person.objects.create_person("bala", "Bala", "long pass phrase", "abc123")
    assert Person.objects.get(pk=person.pk).totp_key == "abc123"
    with connection.cursor() as cursor:
        cursor.execute("SELECT totp_key FROM accounts_person")
        stored = bytes(cursor.fetchone()[0])
    assert b"abc123" not in stored


def test_a_blind_index_is_stable_and_bound_to_its_purpose() -> None:
    assert blind("phone", "919810000001") == blind("phone", "919810000001")
    assert blind("phone", "919810000001") != blind("bsuid", "919810000001")


def test_a_kept_file_is_sealed_and_a_named_one_is_replaced_not_doubled() -> None:
    key = keep(b"first", folder="tests", suffix=".bin", name="fixed-name")
    again = keep(b"second", folder="tests", suffix=".bin", name="fixed-name")
    assert key == again
    assert fetch(key) == b"second"
    discard(key)
    discard(key)
