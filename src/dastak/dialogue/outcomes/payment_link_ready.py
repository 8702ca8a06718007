"""The gateway gave a page to pay on, or could not be reached."""

import msgspec

from dastak.dialogue.choices import Choice
from dastak.dialogue.dues import due_of, owe
from dastak.dialogue.events import PaymentLinkReady
from dastak.dialogue.forms import in_form
from dastak.dialogue.outcomes.interruption import back_to_form
from dastak.dialogue.talk import Talk


def happened(talk: Talk, event: PaymentLinkReady) -> None:
    """Show the link where the citizen waits for it, beside the form where they have moved on."""
    if not event.url:
        _unavailable(talk, event)
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


def _unavailable(talk: Talk, event: PaymentLinkReady) -> None:
    body = talk.text("payment.unavailable", reference=event.reference)
    if in_form(talk):
        talk.remark(body)
        back_to_form(talk)
        return
    step = "payment" if due_of(talk, event.reference) else "home"
    talk.go(step, subject=event.reference, behind="")
    talk.quiet()
    again = Choice(f"pay:{event.reference}", talk.text("button.pay"))
    talk.ask(body, [again, Choice("menu", talk.text("button.menu"))])
