"""The application has its number: say it, and open the payment page when a fee is due."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.dues import owe
from dastak.dialogue.effects import RequestPayment
from dastak.dialogue.events import ApplicationFiled
from dastak.dialogue.outcomes.interruption import title_of
from dastak.dialogue.state import Due
from dastak.dialogue.talk import Talk
from dastak.values.outbound import TextOut


def happened(talk: Talk, event: ApplicationFiled) -> None:
    """The form is done with; the register has it now."""
    if talk.state.step == "filing":
        talk.change(form=None)
    if event.order is not None and event.fee:
        _ask_fee(talk, event)
        return
    title = title_of(talk, event.service)
    talk.go("home", behind="", subject="")
    talk.quiet()
    due = talk.wording.day(event.due_on) if event.due_on else ""
    talk.ask(
        talk.text("filed.done" if due else "filed.done_undated", **_said(title, event), due_on=due),
        [Choice("status", talk.text("button.status")), Choice("menu", talk.text("button.menu"))],
        notice="application_filed",
        params=(title, event.reference, due or talk.text("soon")),
    )


def _ask_fee(talk: Talk, event: ApplicationFiled) -> None:
    if event.order is None:
        return
    owe(talk, Due(event.order, event.reference, event.service, event.fee))
    talk.order(RequestPayment(event.order))
    said = _said(title_of(talk, event.service), event)
    talk.tell(TextOut(talk.text("filed.fee_due", **said, fee=event.fee)))
    talk.go("payment", subject=event.reference, behind="", menu=())
    talk.quiet()


def _said(title: str, event: ApplicationFiled) -> dict[str, str]:
    return {"service": title, "reference": event.reference}
