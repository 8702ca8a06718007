"""A paper has been looked at: take its values over, or ask for a better picture."""

import msgspec

from dastak.dialogue.events import DocumentChecked
from dastak.dialogue.forms import proceed
from dastak.dialogue.needs import request_of
from dastak.dialogue.plan import Plan
from dastak.dialogue.readings import merged
from dastak.dialogue.state import Form
from dastak.dialogue.talk import Talk


def happened(talk: Talk, event: DocumentChecked) -> None:
    """When the last of a paper's pages is back, go on or say what was wrong."""
    form = _form_waiting(talk, event.request)
    plan = None if form is None else talk.definitions.plan(form.service, form.version)
    if form is None or plan is None or event.request not in plan.documents:
        return
    after = _checked(talk, plan, form, event)
    if form is not talk.state.form:
        drafts = tuple(after if draft is form else draft for draft in talk.state.drafts)
        talk.change(drafts=drafts)
        return
    talk.change(form=after)
    if talk.state.step == "checking" and not after.checking:
        _go_on(talk, event)


def _form_waiting(talk: Talk, request: str) -> Form | None:
    forms = [form for form in (talk.state.form, *talk.state.drafts) if form is not None]
    return next((form for form in forms if request in form.checking), None)


def _checked(talk: Talk, plan: Plan, form: Form, event: DocumentChecked) -> Form:
    running = list(form.checking)
    running.remove(event.request)
    form = msgspec.structs.replace(form, checking=tuple(running))
    if event.document is None or event.problem:
        return form
    request = request_of(plan, form, event.kind, event.request)
    ids = (*form.documents.get(request, ()), str(event.document))
    return msgspec.structs.replace(
        form,
        documents={**form.documents, request: ids},
        waived=tuple(name for name in form.waived if name != request),
        readings=merged(plan, form, request, event.values, today=talk.today),
    )


def _go_on(talk: Talk, event: DocumentChecked) -> None:
    if event.document is not None and not event.problem:
        came = _request_with(talk.form, str(event.document), event.request)
        talk.note("paper.accepted", paper=talk.plan.document_words(came, talk.language).label)
        proceed(talk)
        return
    words = talk.plan.document_words(event.request, talk.language)
    if event.request in talk.form.documents:
        talk.note("paper.accepted", paper=words.label)
        proceed(talk)
        return
    misses = talk.state.misses + 1
    talk.note(_problem_key(talk, event), paper=words.label, kind=_kind(talk, event))
    if misses > 1:
        talk.note("paper.tips")
    talk.fill(asked=event.request)
    if misses > 2:
        talk.go("stuck", behind="document")
    else:
        talk.go("document", misses=misses)


def _request_with(form: Form, document: str, asked: str) -> str:
    """The request that the paper was counted to."""
    return next((name for name, ids in form.documents.items() if document in ids), asked)


def _problem_key(talk: Talk, event: DocumentChecked) -> str:
    finer = f"paper.{event.why}"
    if event.why and talk.wording.has(finer):
        return finer
    key = f"paper.{event.problem}"
    if event.problem == "wrong_kind" and _kind(talk, event):
        return "paper.wrong_kind_seen"
    return key if talk.wording.has(key) else "paper.unreadable"


def _kind(talk: Talk, event: DocumentChecked) -> str:
    key = f"paper_kind.{event.kind}"
    return talk.text(key) if talk.wording.has(key) else ""
