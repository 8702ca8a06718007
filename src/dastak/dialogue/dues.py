"""Fees that are still to be paid, by the reference of their application."""

import msgspec

from dastak.dialogue.state import DUES_LIMIT, Due
from dastak.dialogue.talk import Talk
from dastak.values.ids import PaymentOrderId


def due_of(talk: Talk, reference: str) -> Due | None:
    """What is due for an application, if we have been told of it."""
    return next((due for due in talk.state.dues if due.reference == reference), None)


def owe(talk: Talk, due: Due) -> None:
    """Remember a fee; the oldest of too many is forgotten here (never in the register)."""
    rest = (one for one in talk.state.dues if one.reference != due.reference)
    talk.change(dues=(due, *rest)[:DUES_LIMIT])


def settle(talk: Talk, reference: str) -> None:
    """Nothing is due for this application any more, on whichever order it was paid."""
    talk.change(dues=tuple(due for due in talk.state.dues if due.reference != reference))


def without_page(talk: Talk, order: PaymentOrderId) -> None:
    """The order's payment page is of no use any more."""
    talk.change(
        dues=tuple(
            msgspec.structs.replace(due, url="") if due.order == order else due
            for due in talk.state.dues
        )
    )
