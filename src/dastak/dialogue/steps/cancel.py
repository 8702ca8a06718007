"""Stop filling in a form? Keep it, throw it away, or go on."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.forms import put_aside
from dastak.dialogue.heard import Heard
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """Nothing is lost without being asked for."""
    title = talk.plan.words(talk.language).title
    talk.ask(
        talk.text("cancel.ask", service=title),
        [
            Choice("park", talk.text("button.park")),
            Choice("erase", talk.text("button.erase")),
            Choice("no", talk.text("button.go_on")),
        ],
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """A plain yes keeps a draft: the choice that can be undone."""
    match chosen(talk, heard):
        case "park" | "yes":
            put_aside(talk)
            talk.note("cancel.parked")
            talk.go("home", behind="")
        case "erase":
            talk.note("cancel.erased")
            talk.go("home", form=None, behind="")
        case "no":
            talk.go(talk.state.behind or "home", behind="")
        case _:
            return False
    return True
