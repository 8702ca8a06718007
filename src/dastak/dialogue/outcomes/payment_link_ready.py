"""The gateway gave a page to pay on, or could not be reached."""

import msgspec

from dastak.dialogue.dues import due_of, owe
from dastak.dialogue.events import PaymentLinkReady
from dastak.dialogue.forms import in_form
from dastak.dialogue.outcomes.interruption import back_to_form
from dastak.dialogue.talk import Talk


def happened(talk: Talk, event: PaymentLinkReady) -> None:
    """Show the link where the citizen waits for it, beside the form where they have moved on."""
    if not event.url:
        talk.note("payment.unavailable", reference=event.reference)
        if not back_to_form(talk):
            talk.go(_waiting_step(talk, event), subject=event.reference, behind="")
        return
    due = due_of(talk, event.reference)
    if due is not None:
        # An order that ran out of time comes back as the one that takes its place.
        owe(talk, msgspec.structs.replace(due, order=event.order, url=event.url))
    if due is not None and not in_form(talk):
        talk.go("payment", subject=event.reference, behind="")
        return
    talk.link(
        talk.text("payment.link_plain", reference=event.reference, amount=event.amount),
        label=talk.text("button.pay_now"),
        url=event.url,
    )
    back_to_form(talk)


def _waiting_step(talk: Talk, event: PaymentLinkReady) -> str:
    return "payment" if due_of(talk, event.reference) else "home"
