"""Another service was named in the middle of a form: leave this one and go there?"""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.forms import put_aside
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import open_service
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """Both names, so that it is clear what is left and what is gone to."""
    other = talk.definitions.latest(talk.state.subject)
    if other is None:
        talk.go(talk.state.behind or "home", behind="", subject="")
        return
    talk.ask(
        talk.text(
            "leave.ask",
            service=talk.plan.words(talk.language).title,
            other=other.words(talk.language).title,
        ),
        [Choice("yes", talk.text("button.yes")), Choice("no", talk.text("button.stay"))],
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """The form left behind becomes a draft."""
    match chosen(talk, heard):
        case "yes":
            other = talk.state.subject
            put_aside(talk)
            talk.change(behind="")
            open_service(talk, other)
        case "no":
            talk.go(talk.state.behind or "home", behind="", subject="")
        case _:
            return False
    return True
