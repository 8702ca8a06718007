"""Several chunks may be meant, or all schemes are to be seen. ``subject`` names them."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk

SCHEMES = "@schemes"


def ask(talk: Talk) -> None:
    """Their titles."""
    knowing = talk.definitions.knowing
    named = talk.state.subject.split(" ")
    chunks = [knowing.chunks[name] for name in named if name in knowing.chunks]
    if named == [SCHEMES]:
        chunks = [chunk for chunk in knowing.chunks.values() if chunk.topic == "schemes"]
    if not chunks:
        talk.go("home", subject="")
        return
    choices = [
        Choice(f"know:{chunk.id}", chunk.title.in_language(talk.language)) for chunk in chunks
    ]
    talk.ask(
        talk.text("topics.ask"), choices, pinned=[Choice("menu", talk.text("row.none_of_these"))]
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """One of them, by tap, number or name."""
    key = chosen(talk, heard) or agreement(talk, heard)
    return follow(talk, "menu" if key == "no" else key)
