"""The office acted on an application: the certificate, the refusal, or a question."""

from collections.abc import Collection

from dastak.dialogue.choices import Choice
from dastak.dialogue.events import CaseMoved
from dastak.dialogue.forms import in_form
from dastak.dialogue.limits import clip
from dastak.dialogue.outcomes.interruption import back_to_form, title_of
from dastak.dialogue.state import DRAFTS_LIMIT, Form
from dastak.dialogue.talk import Talk
from dastak.values.ids import ServiceId
from dastak.values.outbound import FILENAME_LIMIT, FileOut, TextOut

OFFICE_TEXT_LIMIT = 600
PARAM_LIMIT = 300


def happened(talk: Talk, event: CaseMoved) -> None:
    """Say it whatever the citizen is doing, then go back to what they were doing."""
    match event.status:
        case "approved":
            _approved(talk, event)
        case "rejected":
            _rejected(talk, event)
        case "clarification_asked":
            _asked(talk, event)
        case "reopened":
            _plain(talk, event, "case.reopened")
        case "withdrawn":
            _plain(talk, event, "withdraw.done")


def _approved(talk: Talk, event: CaseMoved) -> None:
    title = title_of(talk, event.service)
    params = (title, event.reference)
    if not event.certificate_file:
        body = talk.text("case.approved_soon", service=title, reference=event.reference)
        talk.tell(TextOut(body))
    else:
        body = talk.text("case.approved", paper=_paper(talk, event), reference=event.reference)
        name = event.certificate_name or f"{event.reference}.pdf"
        file = FileOut(event.certificate_file, clip(name, FILENAME_LIMIT), "application/pdf", body)
        talk.tell(file, notice="application_approved", params=params)
    back_to_form(talk)


def _paper(talk: Talk, event: CaseMoved) -> str:
    """What the certificate is called."""
    plan = talk.definitions.latest(event.service)
    return event.service if plan is None else plan.service.output.title.in_language(talk.language)


def _rejected(talk: Talk, event: CaseMoved) -> None:
    title = title_of(talk, event.service)
    plan = talk.definitions.latest(event.service)
    appeal = "" if plan is None else plan.service.appeal.in_language(talk.language)
    reason = clip(event.text, OFFICE_TEXT_LIMIT)
    body = talk.text(
        "case.rejected", service=title, reference=event.reference, reason=reason, appeal=appeal
    )
    params = (title, event.reference, _one_line(event.text))
    talk.tell(TextOut(body), notice="application_rejected", params=params)
    back_to_form(talk)


def _asked(talk: Talk, event: CaseMoved) -> None:
    title = title_of(talk, event.service)
    _keep(talk, event)
    body = talk.text(
        "clarification.asked",
        service=title,
        reference=event.reference,
        text=clip(event.text, OFFICE_TEXT_LIMIT),
    )
    params = (title, event.reference, _one_line(event.text))
    if in_form(talk):
        later = talk.text("clarification.after_this")
        talk.tell(TextOut(f"{body}\n\n{later}"), notice="clarification_asked", params=params)
        back_to_form(talk)
        return
    talk.go("clarification", subject=event.reference, behind="")
    talk.quiet()
    choices = [
        Choice("yes", talk.text("button.answer")),
        Choice("menu", talk.text("button.not_now")),
    ]
    talk.ask(body, choices, notice="clarification_asked", params=params)


def _keep(talk: Talk, event: CaseMoved) -> None:
    """The office's question waits among the drafts until it is answered."""
    drafts = tuple(form for form in talk.state.drafts if form.reference != event.reference)
    in_hand = talk.state.form
    if in_hand is not None and in_hand.reference == event.reference:
        talk.change(form=None, step="home", behind="")
    plan = talk.definitions.latest(event.service)
    form = Form(
        ServiceId(event.service),
        0 if plan is None else plan.version,
        agreed=True,
        reference=event.reference,
        wanted=_known(event.fields, () if plan is None else plan.fields),
        papers=_known(event.documents, () if plan is None else plan.documents),
        office_text=clip(event.text, OFFICE_TEXT_LIMIT),
        started_at=int(talk.now.timestamp()),
    )
    talk.change(drafts=(form, *drafts)[:DRAFTS_LIMIT])


def _plain(talk: Talk, event: CaseMoved, key: str) -> None:
    title = title_of(talk, event.service)
    talk.tell(TextOut(talk.text(key, service=title, reference=event.reference)))
    back_to_form(talk)


def _one_line(text: str) -> str:
    """A template's variable takes no line breaks and no runs of spaces."""
    return clip(" ".join(text.split()), PARAM_LIMIT) or "-"


def _known(names: tuple[str, ...], known: Collection[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in known)
