"""An Aadhaar number that a citizen types is nowhere in the database unmasked, sealed or not."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from dastak.conversations.gathering import EVENT
from dastak.conversations.saving import ADDRESS, REMOTE, STATE, TURN
from dastak.messaging.inbox import PURPOSE
from dastak.messaging.outgoing import OUTBOUND
from dastak.vault.sealing import CannotUnseal, unseal
from tests.apps.conversations.town import Town, deliver, message, text, webhook, write

AADHAAR = "234123412346"
_APART = re.compile(rb"[^0-9]+")


def everything_at_rest() -> list[tuple[str, bytes]]:
    """(table.column, clear content) of every value of every table."""
    found: list[tuple[str, bytes]] = []
    with connection.cursor() as cursor:
        for model in apps.get_models():
            table = model._meta.db_table
            cursor.execute(f'SELECT * FROM "{table}"')
            names = [column.name for column in cursor.description or ()]
            for row in cursor.fetchall():
                pairs = zip(names, row, strict=True)
                found += [(f"{table}.{name}", clear(table, name, v)) for name, v in pairs]
    return found


def clear(table: str, column: str, value: Any) -> bytes:
    """A value as whoever holds the keys reads it."""
    if not isinstance(value, bytes | memoryview):
        return str(value).encode()
    purposes = (f"{table}.{column}", EVENT, ADDRESS, REMOTE, STATE, TURN, PURPOSE, OUTBOUND)
    for purpose in purposes:
        try:
            return unseal(bytes(value), purpose=purpose)
        except CannotUnseal:
            continue
    return bytes(value)


def places_of(digits: str) -> set[str]:
    """Where these digits stand, in whatever grouping."""
    return {
        place for place, value in everything_at_rest() if digits.encode() in _APART.sub(b"", value)
    }


def in_hindi(digits: str) -> str:
    return "".join(chr(0x966 + int(digit)) for digit in digits)


@pytest.mark.parametrize(
    "content",
    [
        text(f"my aadhaar is {AADHAAR}"),
        text("2341 2341 2346"),
        text("2341-2341-2346 hai"),
        {"type": "image", "image": {"id": "M1", "caption": f"card {AADHAAR}"}},
        {"type": "document", "document": {"id": "M1", "filename": f"{AADHAAR}.pdf"}},
        {
            "type": "location",
            "location": {"latitude": 1.5, "longitude": 2.5, "name": AADHAAR, "address": AADHAAR},
        },
        {
            "type": "interactive",
            "interactive": {
                "type": "nfm_reply",
                "nfm_reply": {"name": "flow", "response_json": f'{{"id": "{AADHAAR}"}}'},
            },
        },
    ],
    ids=["words", "groups", "dashes", "caption", "file name", "place", "form"],
)
def test_it_is_masked_before_anything_is_kept(town: Town, content: dict[str, object]) -> None:
    write("Hi", "English")
    town.work()
    deliver(webhook([message(content)]))
    assert places_of(AADHAAR) == {"messaging_inboundupdate.raw"}, "the search finds it"
    town.work()
    assert places_of(AADHAAR) == set()


def test_it_is_masked_in_hindi_digits_too(town: Town) -> None:
    digits = in_hindi(AADHAAR)
    write("Hi", "English", f"मेरा आधार {digits}")
    town.work()
    assert not [p for p, value in everything_at_rest() if digits.encode() in value]
    assert places_of(AADHAAR) == set()


def test_it_is_masked_in_a_profile_name(town: Town) -> None:
    body = webhook([message(text("Hi"))]).replace(b"Asha Devi", AADHAAR.encode())
    deliver(body)
    town.work()
    assert places_of(AADHAAR) == set()


def test_no_word_rests_in_the_clear(town: Town) -> None:
    write("Hi", "English", "mera naam zubeida hai")
    town.work()
    with connection.cursor() as cursor:
        for model in apps.get_models():
            table = model._meta.db_table
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            assert not [row for row in cursor.fetchall() if "zubeida" in row[0]], table
            cursor.execute(f'SELECT * FROM "{table}"')
            values = [v for row in cursor.fetchall() for v in row]
            assert not [v for v in values if isinstance(v, bytes) and b"zubeida" in v], table
