"""``record_consent``: keep a consent or its withdrawal with the message that proves it (local)."""

from __future__ import annotations

from dastak.citizens.actions import Word, record_consents
from dastak.conversations.talk import Order
from dastak.dialogue.effects import RecordConsent


def perform(orders: list[Order]) -> None:
    """The proof is the effect's own id, whose turn keeps the message."""
    words = []
    for order in orders:
        assert isinstance(order.effect, RecordConsent)
        words.append(
            Word(
                citizen_id=order.talk.citizen,
                department=order.talk.line.department,
                purpose=order.effect.purpose,
                granted=order.effect.granted,
                source="whatsapp",
                proof=f"turn:{order.key}",
            )
        )
    record_consents(words, now=orders[0].now)
