"""What is published reaches new conversations; one in the middle of a form stays on its version."""

from __future__ import annotations

import msgspec
import pytest
from django.conf import settings

from dastak.accounts.actors import SYSTEM
from dastak.accounts.models import Number
from dastak.catalogue.actions import publish, publish_knowledge
from dastak.conversations import library, lines
from dastak.conversations.library import Shelf
from dastak.conversations.lines import Lines
from dastak.conversations.models import Conversation
from dastak.conversations.saving import STATE
from dastak.conversations.talk import Line
from dastak.definitions.knowledge.loader import load_knowledge
from dastak.dialogue.effects import Say
from dastak.dialogue.engine import advance
from dastak.dialogue.events import Received
from dastak.dialogue.migration import restore
from dastak.dialogue.state import State
from dastak.values.inbound import TextIn
from dastak.values.language import ENGLISH
from dastak.values.outbound import ButtonsOut
from dastak.vault.sealing import unseal
from tests.apps.conversations.town import (
    ASHA,
    BALA,
    HEALTH,
    NOW,
    REVENUE,
    Town,
    catalogue,
    talks,
    write,
)
from tests.wire import each_statement

INCOME = "income-certificate"


@pytest.fixture
def shelf(town: Town, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Looks at every turn."""
    monkeypatch.setattr(library, "LOOK_EVERY_SECONDS", -1.0)
    monkeypatch.setattr(library, "OFFICES_EVERY_SECONDS", -1.0)
    shelf = Shelf(settings.CATALOGUE)
    object.__setattr__(town.shell, "definitions", shelf)
    return shelf


def version_of(talk: Conversation) -> int:
    """The version that a conversation's form is pinned to."""
    assert talk.state is not None
    state = restore(unseal(bytes(talk.state), purpose=STATE))
    assert state.form is not None
    return state.form.version


def publish_anew() -> None:
    """The income certificate, a little different."""
    service = catalogue().services[INCOME]  # type: ignore[index]
    longer = msgspec.structs.replace(service, retention_days=service.retention_days + 1)
    assert publish([longer], by=SYSTEM, now=NOW) == [(INCOME, 2)]


def test_a_form_in_hand_stays_on_its_version_while_new_ones_get_the_new_one(
    town: Town, shelf: Shelf
) -> None:
    write("Hi", "English", "income certificate", "Start", who=ASHA)
    town.work()
    publish_anew()
    write("yes", who=ASHA)
    write("Hi", "English", "income certificate", "Start", who=BALA)
    town.work()
    asha, bala = talks()
    assert (version_of(asha), version_of(bala)) == (1, 2)


def line(town: Town, name: str = REVENUE) -> Line:
    found = town.shell.lines.named(name)
    assert found is not None
    return found


def test_a_shelf_that_found_nothing_new_reads_nothing_more(town: Town) -> None:
    shelf = Shelf(settings.CATALOGUE)
    first = shelf(line(town))
    seen: list[str] = []
    with each_statement(seen.append):
        assert shelf(line(town)) is first
    assert seen == []


def test_knowledge_that_is_published_reaches_the_next_question(town: Town, shelf: Shelf) -> None:
    assert not shelf(line(town)).knowing.chunks
    knowledge = load_knowledge(settings.CATALOGUE)
    publish_knowledge(knowledge, by=SYSTEM, now=NOW)
    assert set(shelf(line(town)).knowing.chunks) == {chunk.id for chunk in knowledge.chunks}
    assert shelf(line(town)).knowing is shelf(line(town)).knowing


def test_a_number_that_is_given_a_service_offers_it(town: Town, shelf: Shelf) -> None:
    assert len(shelf(line(town, HEALTH)).offered()) == 1
    Number.objects.filter(phone_number_id=HEALTH).update(services=["birth-certificate", INCOME])
    assert len(shelf(line(town, HEALTH)).offered()) == 2


def test_citizens_are_shown_to_the_number_that_does_it(town: Town, shelf: Shelf) -> None:
    definitions = shelf(line(town))
    asked = Received(TextIn("birth certificate"))
    state = State(language=ENGLISH, step="home")
    [said] = advance(definitions, state, asked, NOW).effects
    assert isinstance(said, Say)
    assert isinstance(said.content, ButtonsOut)
    display = Number.objects.get(phone_number_id=HEALTH).display
    assert display in said.content.body
    digits = "".join(filter(str.isdecimal, display))
    assert f"https://wa.me/{digits}" in said.content.body


def test_a_number_that_moved_to_another_department_is_noticed_in_time(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Lines()
    assert getattr(known.named(REVENUE), "department", "") == "revenue"
    Number.objects.filter(phone_number_id=REVENUE).update(department_id="mcd-health")
    assert getattr(known.named(REVENUE), "department", "") == "revenue"
    monkeypatch.setattr(lines, "RENEW_SECONDS", -1.0)
    assert getattr(known.named(REVENUE), "department", "") == "mcd-health"


def test_a_new_number_is_known_at_once_and_an_unknown_one_is_not(town: Town) -> None:
    known = Lines()
    assert known.named("3003") is None
    revenue = Number.objects.get(phone_number_id=REVENUE)
    revenue.pk, revenue.phone_number_id = None, "3003"
    revenue.save()
    found = known.named("3003")
    assert found is not None and known.numbered(found.id) == found
