"""Something that this number does not do: who does it, and what else we can do for the citizen.

``subject`` is what ``elsewhere.direction`` knows.
"""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen
from dastak.dialogue.elsewhere import direction
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """Where to go; our services and a person stay open."""
    said = direction(talk, talk.state.subject)
    if not said:
        talk.go("home", subject="")
        return
    more = talk.text("away.else")
    talk.ask(
        more if talk.state.misses else f"{said}\n\n{more}",
        [
            Choice("menu", talk.text("button.services")),
            Choice("person", talk.text("button.person")),
        ],
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """A yes asks for the services, a no is thanked for."""
    key = chosen(talk, heard) or agreement(talk, heard)
    if key == "no":
        talk.note("thanks")
        talk.change(step="home", subject="", menu=())
        return True
    return follow(talk, "menu" if key == "yes" else key)
