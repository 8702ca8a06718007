"""The people of an office who answer citizens, for the tests of their talks."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from dastak.accounts.actors import Actor, staff_actor
from dastak.accounts.models import Person
from dastak.accounts.scope import Granted, Role, Scope
from dastak.conversations.actions.reply import reply
from dastak.conversations.models import Conversation
from dastak.outbox.relay import hand_over
from dastak.processes.subscriptions import react
from tests.apps.conversations.town import Town

KEY = "0123456789abcdef0123456789abcdef"


@dataclass(frozen=True, slots=True)
class Staff:
    """A member of staff with one grant."""

    person: Person
    scope: Scope

    @property
    def actor(self) -> Actor:
        return staff_actor(self.person)


def staff(
    name: str, department: str = "revenue", place: str = "DL", role: Role = "officer"
) -> Staff:
    """Somebody who may answer, somewhere."""
    person = Person.objects.create(username=name.lower(), name=name, totp_key="00")
    return Staff(person, Scope((Granted(role, department, place),)))


def writes(who: Staff, talk: Conversation, text: str, *, town: Town, key: str = KEY) -> None:
    """As the desk does it."""
    reply(
        talk.pk,
        text=text,
        key=key,
        person=who.person,
        by=who.actor,
        scope=who.scope,
        now=town.now,
    )


def relay(town: Town) -> None:
    """What staff did reaches the conversation, and the citizen."""
    while hand_over(react, now=timezone.now()):
        pass
    town.work()
