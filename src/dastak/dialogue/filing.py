"""Sending a finished form: a new application, or the answer to the office's question."""

from dastak.definitions.questions import missing_documents, missing_fields, relevant_answers
from dastak.dialogue.effects import AnswerClarification, FileApplication
from dastak.dialogue.forms import proceed
from dastak.dialogue.needs import asked_documents, next_need
from dastak.dialogue.state import Form
from dastak.dialogue.talk import Talk


def file(talk: Talk) -> None:
    """Order what the form is for, unless something is still missing."""
    form = talk.form
    if form.sent or next_need(talk.plan, form, today=talk.today).step != "summary":
        proceed(talk)
    elif form.reference:
        _answer_office(talk, form)
    elif _is_complete(talk, form):
        _file_application(talk, form)
    else:
        proceed(talk)


def _is_complete(talk: Talk, form: Form) -> bool:
    service = talk.plan.service
    return not (
        missing_fields(service, form.answers, form.waived)
        or missing_documents(service, form.answers, form.documents)
    )


def _file_application(talk: Talk, form: Form) -> None:
    answers = relevant_answers(talk.plan.service, form.answers)
    papers = {paper.name for paper in asked_documents(talk.plan, form)}
    talk.order(
        FileApplication(
            service=form.service,
            version=form.version,
            language=talk.language,
            answers=answers,
            documents={name: ids for name, ids in form.documents.items() if name in papers},
            provenance={name: one for name, one in form.provenance.items() if name in answers},
        )
    )
    talk.fill(sent=True)
    talk.go("filing", behind="")
    talk.quiet()


def _answer_office(talk: Talk, form: Form) -> None:
    talk.order(AnswerClarification(form.reference, form.answers, form.documents, form.note))
    talk.fill(sent=True)
    talk.note("clarification.sent", reference=form.reference)
    talk.go("home", behind="", subject="")
