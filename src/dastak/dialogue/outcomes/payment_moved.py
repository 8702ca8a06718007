"""Money moved: the only place where a payment is called settled."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.dues import settle, without_page
from dastak.dialogue.events import PaymentMoved
from dastak.dialogue.forms import in_form
from dastak.dialogue.outcomes.interruption import back_to_form, title_of
from dastak.dialogue.talk import Talk
from dastak.values.outbound import FileOut, OutboundContent, TextOut

OPEN_AGAIN = frozenset({"failed", "expired", "held", "held_foreign"})
NOTICES = frozenset({"held", "held_again"})
"""News that the citizen must have, also when the window is closed: a template carries it."""


def happened(talk: Talk, event: PaymentMoved) -> None:
    """Say it whatever the citizen is doing, then go back to what they were doing."""
    match event.status:
        case "settled":
            settle(talk, event.reference)
            _settled(talk, event)
        case "refunded":
            settle(talk, event.reference)
            _say(talk, event)
        case "expired":
            without_page(talk, event.order)
            _say(talk, event)
        case "failed" | "pending" | "held" | "held_foreign" | "held_again":
            _say(talk, event)


def _settled(talk: Talk, event: PaymentMoved) -> None:
    said = _said(talk, event)
    key = "payment.settled" if event.due_on else "payment.settled_undated"
    body = talk.text(key, **said)
    params = (said["service"], event.reference, str(event.amount), event.receipt or "-")
    notice = "payment_settled" if event.receipt_file else ""
    talk.tell(_receipt(talk, event, body), notice=notice, params=params if notice else ())
    if not back_to_form(talk) and talk.state.step == "payment":
        talk.go("home", behind="", subject="", menu=())
        talk.quiet()


def _receipt(talk: Talk, event: PaymentMoved, body: str) -> OutboundContent:
    if not event.receipt_file:
        return TextOut(body)
    filename = f"{talk.text('receipt_filename')}-{event.receipt or event.reference}.pdf"
    return FileOut(event.receipt_file, filename.replace("/", "-"), "application/pdf", body)


def _say(talk: Talk, event: PaymentMoved) -> None:
    said = _said(talk, event)
    body = talk.text(f"payment.{event.status}", **said)
    if in_form(talk):
        _say_in_form(talk, event, body, said)
        return
    choices = [Choice("menu", talk.text("button.menu"))]
    if event.status in OPEN_AGAIN:
        choices.insert(0, Choice(f"pay:{event.reference}", talk.text("button.pay")))
    talk.go("home", behind="", subject="")
    talk.quiet()
    notice, params = _notice(event, said)
    talk.ask(body, choices, notice=notice, params=params)


def _say_in_form(talk: Talk, event: PaymentMoved, body: str, said: dict[str, str]) -> None:
    """What a template can carry goes by itself, so that it arrives whatever the form does."""
    notice, params = _notice(event, said)
    if notice:
        talk.tell(TextOut(body), notice=notice, params=params)
    else:
        talk.remark(body)
    back_to_form(talk)


def _notice(event: PaymentMoved, said: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    if event.status not in NOTICES:
        return "", ()
    params = (said["service"], event.reference, said["came"], said["amount"])
    return f"payment_{event.status}", params


def _said(talk: Talk, event: PaymentMoved) -> dict[str, str]:
    return {
        "service": title_of(talk, event.service),
        "reference": event.reference,
        "amount": str(event.amount),
        "came": str(event.came),
        "receipt": event.receipt or "-",
        "due_on": talk.wording.day(event.due_on) if event.due_on else "",
    }
