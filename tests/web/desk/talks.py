"""A talk of Asha's with the office's number, for the tests of the screens."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from django.utils import timezone

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.citizens.models import Citizen
from dastak.conversations.models import Conversation, Enclosure, Turn
from dastak.conversations.saving import TURN
from dastak.conversations.talk import TurnRecord
from dastak.dialogue.effects import Effect, KeepMedia, Say
from dastak.dialogue.events import Received
from dastak.values.inbound import InboundContent, MediaIn, TextIn
from dastak.values.outbound import ButtonsOut, Option, TextOut
from dastak.vault.files import keep
from dastak.vault.sealing import seal
from tests.apps.casework.world import REVENUE, World
from tests.web.desk.house import picture

PLACE = "DL/north-west"
OWN = {"department_id": REVENUE, "jurisdiction": PLACE}


def a_talk(world: World, *, hours_ago: float = 0.1, citizen: str = "asha") -> Conversation:
    """Asha (or a ``new`` citizen) asked for a person, with her phone number and a picture."""
    at = timezone.now() - timedelta(hours=hours_ago)
    with in_scope(SYSTEM_WIDE):
        who = world.asha if citizen == "asha" else Citizen.objects.create(language="hi").pk
        talk = Conversation.objects.create(
            citizen_id=who,
            number_id=world.number,
            partition=0,
            address=b"",
            turn=2,
            needs_person_at=at,
            last_inbound_at=at,
            **OWN,
        )
        offered = ButtonsOut("A person answers here.", (Option("1.menu", "Menu"),))
        _turn(talk, 1, TextIn("My phone is 98100 12345, when may I come?"), Say(offered), at=at)
        photo = MediaIn("image", "M1", caption="my letter")
        _turn(talk, 2, photo, KeepMedia(photo), Say(TextOut("Thank you.")), at=at)
        Enclosure.objects.create(
            effect=f"{talk.pk}.2.0",
            conversation=talk,
            storage_key=keep(picture(), folder="enclosures", suffix=".bin"),
            mime_type="image/jpeg",
            **OWN,
        )
    return talk


def _turn(
    talk: Conversation, turn: int, content: InboundContent, *effects: Effect, at: datetime
) -> None:
    record = msgspec.json.encode(TurnRecord(Received(content), effects))
    Turn.objects.create(
        conversation=talk, turn=turn, at=at, sealed=seal(record, purpose=TURN), **OWN
    )
