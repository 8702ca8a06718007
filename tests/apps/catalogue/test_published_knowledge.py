"""Knowledge is published whole, once, for good; the newest is in use."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from django.conf import settings
from django.db import DatabaseError, transaction

from dastak.accounts.actors import SYSTEM
from dastak.audit.models import AuditEntry
from dastak.catalogue.actions import publish_knowledge
from dastak.catalogue.models import PublishedKnowledge
from dastak.catalogue.queries import newest_knowledge_digest, published_knowledge
from dastak.definitions.knowledge.loader import load_knowledge
from dastak.definitions.knowledge.model import NOTHING
from dastak.definitions.knowledge.versions import knowledge_digest, knowledge_json

NOW = datetime(2026, 1, 5, 6, 0, tzinfo=UTC)


@pytest.mark.usefixtures("system_scope")
def test_nothing_is_known_before_anything_is_published() -> None:
    assert published_knowledge() == NOTHING
    assert newest_knowledge_digest() == ""


@pytest.mark.usefixtures("system_scope")
def test_knowledge_comes_back_as_it_went_in_and_is_published_once() -> None:
    knowledge = load_knowledge(settings.CATALOGUE)
    assert publish_knowledge(knowledge, by=SYSTEM, now=NOW)
    assert not publish_knowledge(knowledge, by=SYSTEM, now=NOW)
    assert published_knowledge() == knowledge
    assert newest_knowledge_digest() == knowledge_digest(knowledge_json(knowledge))
    [entry] = AuditEntry.objects.filter(verb="knowledge.published")
    assert entry.details["chunks"] == str(len(knowledge.chunks))


@pytest.mark.usefixtures("system_scope")
def test_the_newest_is_in_use_and_the_older_ones_stay() -> None:
    knowledge = load_knowledge(settings.CATALOGUE)
    fewer = msgspec.structs.replace(knowledge, chunks=knowledge.chunks[:3])
    for one in (knowledge, fewer):
        assert publish_knowledge(one, by=SYSTEM, now=NOW)
    assert published_knowledge() == fewer
    assert PublishedKnowledge.objects.count() == 2


@pytest.mark.usefixtures("system_scope")
def test_what_was_published_is_neither_changed_nor_removed() -> None:
    publish_knowledge(load_knowledge(settings.CATALOGUE), by=SYSTEM, now=NOW)
    rows = PublishedKnowledge.objects.all()
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(body="{}")
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.delete()
