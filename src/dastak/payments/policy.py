"""What to make of a gateway's news: compared with the order before a rupee is believed."""

from dataclasses import dataclass
from enum import StrEnum

from dastak.payments.lifecycle import PAID, OrderStatus
from dastak.values.money import Money

CURRENCY = "INR"


class Verdict(StrEnum):
    """What a captured payment is to us."""

    SETTLES = "settles"
    KNOWN = "known"
    SURPLUS = "surplus"
    SHORT = "short"
    OVER = "over"
    FOREIGN = "foreign"


HELD = frozenset({Verdict.SURPLUS, Verdict.SHORT, Verdict.OVER, Verdict.FOREIGN})
"""Kept aside for the accounts officer: it settles nothing by itself."""


@dataclass(frozen=True, slots=True)
class Owed:
    """What the order asks for, and whether it has been paid."""

    amount: Money
    status: OrderStatus


@dataclass(frozen=True, slots=True)
class Captured:
    """What the gateway says that it took. ``known``: we have booked this payment before."""

    amount: Money
    currency: str
    known: bool


def verdict(owed: Owed, captured: Captured) -> Verdict:
    """Does this payment settle that order? Being late, after expiry, does not speak against it."""
    if captured.known:
        return Verdict.KNOWN
    if captured.currency != CURRENCY:
        return Verdict.FOREIGN
    if owed.status in PAID:
        return Verdict.SURPLUS
    if captured.amount < owed.amount:
        return Verdict.SHORT
    if captured.amount > owed.amount:
        return Verdict.OVER
    return Verdict.SETTLES
