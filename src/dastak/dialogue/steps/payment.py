"""A fee is due: the page to pay on, again as often as wished. Nothing waits for it here."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen
from dastak.dialogue.dues import due_of
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """The link, or that it is being made."""
    due = due_of(talk, talk.state.subject)
    if due is None:
        talk.go("home")
        return
    if not due.url:
        home = Choice("menu", talk.text("button.menu"))
        again = Choice(f"pay:{due.reference}", talk.text("button.pay"))
        talk.ask(talk.text("payment.preparing", reference=due.reference), [again, home])
        return
    plan = talk.definitions.latest(due.service)
    title = due.service if plan is None else plan.words(talk.language).title
    talk.link(
        talk.text("payment.link", service=title, reference=due.reference, amount=due.amount),
        label=talk.text("button.pay_now"),
        url=due.url,
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """Words while a payment is open: the news comes from the bank, not from us."""
    if follow(talk, chosen(talk, heard)):
        return True
    if agreement(talk, heard) != "yes":
        return False
    talk.note("payment.waiting")
    talk.again()
    return True
