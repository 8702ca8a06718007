"""The application has its number: say it, and open the payment page when a fee is due."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.dues import owe
from dastak.dialogue.effects import RequestPayment
from dastak.dialogue.events import ApplicationFiled
from dastak.dialogue.forms import in_form
from dastak.dialogue.outcomes.interruption import back_to_form, title_of
from dastak.dialogue.state import Due
from dastak.dialogue.talk import Talk
from dastak.values.ids import ServiceId
from dastak.values.outbound import TextOut


def happened(talk: Talk, event: ApplicationFiled) -> None:
    """The form is done with; the register has it now."""
    drop_sent(talk, event.service)
    if event.order is not None and event.fee:
        _ask_fee(talk, event)
        return
    title = title_of(talk, event.service)
    due = talk.wording.day(event.due_on) if event.due_on else ""
    key = "filed.done" if due else "filed.done_undated"
    body = talk.text(key, **_said(title, event), due_on=due)
    params = (title, event.reference, due or talk.text("soon"))
    if in_form(talk):
        talk.tell(TextOut(body), notice="application_filed", params=params)
        back_to_form(talk)
        return
    talk.go("home", behind="", subject="")
    talk.quiet()
    ways_on = [
        Choice("status", talk.text("button.status")),
        Choice("menu", talk.text("button.menu")),
    ]
    talk.ask(body, ways_on, notice="application_filed", params=params)


def drop_sent(talk: Talk, service: ServiceId) -> None:
    """The sent form is wherever the citizen left it, mostly in hand."""
    form = talk.state.form
    if form is not None and form.sent and form.service == service:
        talk.change(form=None)
    drafts = (one for one in talk.state.drafts if not (one.sent and one.service == service))
    talk.change(drafts=tuple(drafts))


def _ask_fee(talk: Talk, event: ApplicationFiled) -> None:
    if event.order is None:
        return
    owe(talk, Due(event.order, event.reference, event.service, event.fee))
    talk.order(RequestPayment(event.order))
    said = _said(title_of(talk, event.service), event)
    talk.tell(TextOut(talk.text("filed.fee_due", **said, fee=event.fee)))
    if back_to_form(talk):
        return
    talk.go("payment", subject=event.reference, behind="", menu=())
    talk.quiet()


def _said(title: str, event: ApplicationFiled) -> dict[str, str]:
    return {"service": title, "reference": event.reference}
