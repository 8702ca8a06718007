"""A worker takes up what was taught while it runs, and lives on when it cannot be used."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np
import pytest
from django.conf import settings
from django.db import connection

from dastak.accounts.actors import SYSTEM
from dastak.catalogue.actions import adopt_model
from dastak.conversations import library
from dastak.conversations.library import Shelf
from dastak.dialogue.bundle import Definitions
from dastak.understanding.artefact import Packed, pack, unpack
from tests.apps.conversations.town import ASHA, HEALTH, NOW, REVENUE, Town, said, write
from tests.taught import small_model, tamper

INCOME = "income-certificate"


@pytest.fixture
def shelf(town: Town, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Looks at every turn."""
    monkeypatch.setattr(library, "LOOK_EVERY_SECONDS", -1.0)
    shelf = Shelf(settings.CATALOGUE)
    object.__setattr__(town.shell, "definitions", shelf)
    return shelf


def teach(packed: Packed, digest: str) -> None:
    adopt_model(packed, digest=digest * 64, figures={}, by=SYSTEM, now=NOW)


def definitions(town: Town, shelf: Shelf) -> Definitions:
    line = town.shell.lines.named(REVENUE)
    assert line is not None
    return shelf(line)


def meant(town: Town, shelf: Shelf, text: str) -> str:
    understood = definitions(town, shelf).understander.understand(text)
    return understood.intents[0].id if understood.decision == "route" else ""


def broken(**changed: Any) -> Packed:
    """A model with a part of its facts or arrays replaced, sealed all the same."""
    artefact = unpack(small_model())
    facts = {
        name: value for name, value in changed.items() if name in artefact.facts.__struct_fields__
    }
    arrays = {name: value for name, value in changed.items() if name not in facts}
    return pack(artefact._replace(facts=msgspec.structs.replace(artefact.facts, **facts), **arrays))


def test_without_a_model_names_are_understood_and_a_warning_says_so(
    town: Town, shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    assert meant(town, shelf, "zamboori paper") == ""
    assert meant(town, shelf, "income certificate") == INCOME
    assert "run dastak publish" in caplog.text


def test_a_model_that_is_adopted_is_taken_up_by_a_running_worker(town: Town, shelf: Shelf) -> None:
    write("Hi", "English", who=ASHA)
    town.work()
    assert meant(town, shelf, "zamboori paper") == ""
    teach(small_model("zamboori paper"), "a")
    assert meant(town, shelf, "zamboori paper") == INCOME
    teach(small_model("kalandar slip"), "b")
    assert meant(town, shelf, "kalandar slip") == INCOME
    write("kalandar slip", who=ASHA)
    town.work()
    assert "Income certificate" in str(said()[-1].content)


def test_one_model_is_loaded_once_for_all_numbers(
    town: Town, shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    teach(small_model(), "a")
    first = definitions(town, shelf)
    assert meant(town, shelf, "zamboori paper") == INCOME
    assert definitions(town, shelf) is first
    line = town.shell.lines.named(HEALTH)
    assert line is not None and shelf(line) is not first
    assert caplog.text.count("is in use") == 1


def test_a_damaged_model_leaves_a_running_worker_with_the_one_it_has(
    town: Town, shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    teach(small_model("zamboori paper"), "a")
    assert meant(town, shelf, "zamboori paper") == INCOME
    teach(small_model("kalandar slip"), "b")
    tamper("arrays")
    assert meant(town, shelf, "zamboori paper") == INCOME
    assert "is not used" in caplog.text


def test_a_worker_that_starts_beside_a_damaged_model_takes_the_one_before(town: Town) -> None:
    teach(small_model("zamboori paper"), "a")
    teach(small_model("kalandar slip"), "b")
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE catalogue_trainedmodel DISABLE TRIGGER never_changed")
        cursor.execute(
            "UPDATE catalogue_trainedmodel SET facts = '{}' WHERE digest = %s", ["b" * 64]
        )
    assert meant(town, Shelf(settings.CATALOGUE), "zamboori paper") == INCOME


DAMAGED: dict[str, Callable[[], Packed]] = {
    "empty": lambda: Packed(b"", b""),
    "no archive": lambda: Packed(b"PK\x03\x04 no archive", b"{}"),
    "other facts": lambda: small_model()._replace(facts=b'{"format": 1}'),
    "another format": lambda: broken(format=99),
    "a label lost": lambda: broken(labels=("one",)),
    "features lost": lambda: broken(features={}),
    "weights lost": lambda: broken(weights=np.zeros((2, 2), np.float32)),
    "bias lost": lambda: broken(bias=np.zeros(2, np.float32)),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_whatever_is_stored_a_worker_answers(town: Town, shelf: Shelf, name: str) -> None:
    teach(DAMAGED[name](), "a")
    assert meant(town, shelf, "zamboori paper") == ""
    write("Hi", who=ASHA)
    assert town.work() == 1
