"""One chunk of what is known: a scheme, a helpline, a law. ``subject`` is its id."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen
from dastak.dialogue.chunks import chunk_card
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk
from dastak.dialogue.ways_on import way_on


def ask(talk: Talk) -> None:
    """The whole answer, and what can be done about it here."""
    chunk = talk.definitions.knowing.chunks.get(talk.state.subject)
    if chunk is None:
        talk.go("home", subject="")
        return
    title = chunk.title.in_language(talk.language)
    card = chunk_card(talk, chunk)
    body = talk.text("knowledge.again", title=title) if talk.state.misses else card
    choices = way_on(talk, chunk)
    if chunk.rules:
        choices.insert(0, Choice(f"eligible:{chunk.id}", talk.text("button.eligible")))
    elif not choices:
        choices.append(Choice("person", talk.text("button.person")))
    talk.ask(body, [*choices, Choice("menu", talk.text("button.menu"))])


def hear(talk: Talk, heard: Heard) -> bool:
    """On from here; a yes takes the first way, a no goes home."""
    key = chosen(talk, heard) or agreement(talk, heard)
    if key == "yes" and talk.state.menu:
        key = talk.state.menu[0].key
    return follow(talk, "menu" if key == "no" else key)
