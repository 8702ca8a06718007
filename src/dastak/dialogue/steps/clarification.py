"""The office asked something about an application: answer now, or later from the menu."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.forms import unfinished
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """The office's own words."""
    form = unfinished(talk, talk.state.subject)
    if form is None:
        talk.go("home")
        return
    talk.ask(
        talk.text("clarification.ask", reference=form.reference, text=form.office_text),
        [
            Choice("yes", talk.text("button.answer")),
            Choice("menu", talk.text("button.not_now")),
        ],
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """Yes begins the few questions that the office asked."""
    key = chosen(talk, heard)
    if key == "yes":
        return follow(talk, f"clarify:{talk.state.subject}")
    if key == "no":
        talk.note("clarification.later")
        talk.go("home", subject="")
        return True
    return follow(talk, key)
