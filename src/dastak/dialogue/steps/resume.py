"""Back after a while, or asking to begin anew: go on with the form, or start it over."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.forms import begin, proceed
from dastak.dialogue.heard import Heard
from dastak.dialogue.needs import asked_fields, is_answered
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """What was being filled in, and how far it got."""
    form = talk.form
    fields = asked_fields(talk.plan, form)
    choices = [Choice("yes", talk.text("button.resume"))]
    if not form.reference:
        choices.append(Choice("restart", talk.text("button.restart")))
    choices.append(Choice("menu", talk.text("button.menu")))
    talk.ask(
        talk.text(
            "resume.ask",
            service=talk.plan.words(talk.language).title,
            done=sum(is_answered(form, field.name) for field in fields),
            of=len(fields),
        ),
        choices,
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """Continue is the default meaning of yes; starting over uses the service of today."""
    match chosen(talk, heard):
        case "yes":
            talk.change(behind="")
            proceed(talk)
        case "restart" | "no":
            begin(talk, talk.definitions.latest(talk.form.service) or talk.plan)
        case _:
            return False
    return True
