"""What to make of a gateway's news: compared with the order before a rupee is believed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from dastak.payments.lifecycle import PAID, OrderStatus
from dastak.values.money import Money

CURRENCY = "INR"

LINK_LIFETIME = timedelta(hours=24)
"""How long the citizen can pay on one page."""

OWN_MARGIN = timedelta(minutes=10)
"""The gateway's page closes this much before our order does."""

BANK_PATIENCE = timedelta(days=5)
"""How long a payment that the bank still works on keeps its order open after that."""

LOOK_UP_EVERY = timedelta(minutes=10)
"""How often we ask about an order of which we have heard nothing."""


class Forbidden(Exception):
    """This person may not do this; nothing was changed."""


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
    """What the order asks for, and whether it, or another one for the same purpose, is paid."""

    amount: Money
    status: OrderStatus
    purpose_paid: bool = False


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
    if owed.status in PAID or owed.purpose_paid:
        return Verdict.SURPLUS
    if captured.amount < owed.amount:
        return Verdict.SHORT
    if captured.amount > owed.amount:
        return Verdict.OVER
    return Verdict.SETTLES


def expires(status: OrderStatus, expires_at: datetime) -> datetime:
    """When an unpaid order is given up: a payment at the bank is waited for longer."""
    return expires_at + BANK_PATIENCE if status is OrderStatus.PENDING else expires_at
