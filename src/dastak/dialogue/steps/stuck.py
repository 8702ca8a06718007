"""Three misunderstandings in a row: a person, another try, or the way home."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import plainly_chosen
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """It is not the citizen's fault."""
    talk.ask(
        talk.text("stuck.ask"),
        [
            Choice("person", talk.text("button.person")),
            Choice("again", talk.text("button.again")),
            Choice("menu", talk.text("button.menu")),
        ],
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """Another try goes back to the question; so does anything typed (``engine`` hears it there)."""
    key = plainly_chosen(talk, heard)
    if key == "again":
        talk.go(talk.state.behind or "home", behind="")
        return True
    return follow(talk, key)
