"""The way home: the services of this number, what was begun, and everything else in one list."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.forms import name_of
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow, service_choice
from dastak.dialogue.state import Form
from dastak.dialogue.talk import Talk

SERVICES_SHOWN = 5


def ask(talk: Talk) -> None:
    """Drafts first, then services, then the fixed rows."""
    office = talk.definitions.office.name.in_language(talk.language)
    talk.ask(
        talk.text("home.ask", office=office),
        [*_drafts(talk), *_services(talk), *_fixed(talk)],
        button=talk.text("button.choose"),
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """Any row, by tap, number or name."""
    return follow(talk, chosen(talk, heard))


def _drafts(talk: Talk) -> list[Choice]:
    forms = (talk.state.form, *talk.state.drafts)
    waiting = [one for one in forms if one is not None and not (one.sent and one.reference)]
    return [_draft(talk, form) for form in waiting[:2]]


def _draft(talk: Talk, form: Form) -> Choice:
    plan = talk.definitions.plan(form.service, form.version)
    title = form.service if plan is None else plan.words(talk.language).title
    if form.reference:
        return Choice(
            f"clarify:{form.reference}",
            talk.text("row.answer_office"),
            talk.text("row.answer_office_about", service=title, reference=form.reference),
        )
    return Choice(
        f"resume:{name_of(form)}",
        talk.text("row.resume"),
        talk.text("row.resume_about", service=title),
    )


def _services(talk: Talk) -> list[Choice]:
    plans = talk.definitions.offered()
    shown = plans if len(plans) <= SERVICES_SHOWN else plans[: SERVICES_SHOWN - 1]
    choices = [service_choice(talk, plan) for plan in shown]
    if len(shown) < len(plans):
        choices.append(Choice("services", talk.text("row.services")))
    return choices


def _fixed(talk: Talk) -> list[Choice]:
    choices = [
        Choice("status", talk.text("row.status"), talk.text("row.status_about")),
        Choice("person", talk.text("row.person")),
    ]
    if len(talk.definitions.office.languages) > 1:
        choices.append(Choice("language", talk.text("row.language")))
    return choices
