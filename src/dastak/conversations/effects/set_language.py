"""``set_language``: remember the citizen's language, for every number they write to (local)."""

from __future__ import annotations

from dastak.citizens.actions import set_language
from dastak.conversations.talk import Order
from dastak.dialogue.effects import SetLanguage


def perform(orders: list[Order]) -> None:
    """The last choice of a citizen in the batch wins."""
    chosen: dict[str, list[int]] = {}
    last = {order.talk.citizen: order.effect for order in orders}
    for citizen, effect in last.items():
        assert isinstance(effect, SetLanguage)
        chosen.setdefault(effect.language, []).append(citizen)
    for language, citizens in chosen.items():
        set_language(citizens, language)
