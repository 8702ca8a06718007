"""A file that was sent to a person is kept, or could not be: then the citizen is told."""

from dastak.dialogue.events import MediaKept
from dastak.dialogue.talk import Talk


def happened(talk: Talk, event: MediaKept) -> None:
    """Nothing is said when all went well: the person answers."""
    if event.problem:
        talk.note("person.file_lost")
