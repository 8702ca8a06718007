"""``withdraw_application``: the citizen takes an application back (local)."""

from __future__ import annotations

from dastak.accounts.actors import citizen_actor
from dastak.casework.actions.withdraw import withdraw
from dastak.casework.lifecycle import NotAllowed
from dastak.casework.policy import Forbidden
from dastak.conversations.talk import Order
from dastak.dialogue.effects import WithdrawApplication
from dastak.dialogue.events import EffectRefused
from dastak.values.ids import CitizenId


def perform(orders: list[Order]) -> None:
    """What can no longer be withdrawn is answered kindly."""
    for order in orders:
        assert isinstance(order.effect, WithdrawApplication)
        citizen = order.talk.citizen
        try:
            withdraw(
                order.effect.reference,
                citizen=CitizenId(citizen),
                by=citizen_actor(citizen),
                now=order.now,
            )
        except (NotAllowed, Forbidden):
            order.talk.hear_next(EffectRefused(order.key, "not_allowed"))
