"""The same paper sent by two citizens is seen, whoever photographed it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dastak.accounts.actors import SYSTEM
from dastak.casework.actions.keep_document import CheckedDocument, keep_document
from dastak.casework.copies import sent_by_others
from dastak.casework.models import Document
from dastak.citizens.models import Citizen
from dastak.values.ids import CitizenId
from tests.apps.casework.world import NOW, World, checked

pytestmark = pytest.mark.usefixtures("system_scope")


def kept(world: World, **parts: object) -> Document:
    paper: CheckedDocument = replace(checked(world), **parts)  # type: ignore[arg-type]
    return Document.objects.get(id=keep_document(paper, by=SYSTEM, now=NOW))


def somebody_else() -> CitizenId:
    return CitizenId(Citizen.objects.create(language="hi").pk)


def test_the_same_number_is_seen_in_any_writing(world: World) -> None:
    ours = kept(world, kind="voter_id", number="ABC 1234567", sha256=b"a" * 32)
    kept(world, citizen=somebody_else(), kind="voter_id", number="abc1234567", sha256=b"b" * 32)
    kept(world, citizen=somebody_else(), kind="pan", number="abc1234567", sha256=b"c" * 32)
    assert sent_by_others([ours]) == {ours.id: 1}


def test_the_same_file_is_seen(world: World) -> None:
    ours = kept(world, sha256=b"a" * 32)
    kept(world, citizen=somebody_else(), sha256=b"a" * 32)
    assert sent_by_others([ours]) == {ours.id: 1}


def test_forms_look_alike_but_pictures_do_not(world: World) -> None:
    look = 0x0F0F_0F0F_0F0F_0F0F
    card = kept(world, perceptual_hash=look, sha256=b"a" * 32)
    photo = kept(world, kind="photo", perceptual_hash=look, sha256=b"b" * 32)
    for number, kind in enumerate(("aadhaar", "photo")):
        kept(
            world,
            citizen=somebody_else(),
            kind=kind,
            perceptual_hash=look,
            sha256=bytes([number]) * 32,
        )
    assert sent_by_others([card, photo]) == {card.id: 0, photo.id: 1}


def test_ones_own_papers_count_for_nothing_and_one_query_is_enough(world: World) -> None:
    ours = [kept(world, sha256=b"a" * 32) for _ in range(5)]
    with CaptureQueriesContext(connection) as queries:
        found = sent_by_others(ours)
    assert set(found.values()) == {0}
    assert len(queries) == 1


def test_the_number_itself_is_nowhere_at_rest(world: World) -> None:
    ours = kept(world, kind="pan", number="ABCPE1234F")
    assert b"ABCPE1234F" not in bytes(ours.number_index or b"")
    assert len(bytes(ours.number_index or b"")) == 16
