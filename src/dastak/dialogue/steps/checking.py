"""A paper is being read: whatever comes meanwhile is answered, further pages are read too."""

from dastak.dialogue.heard import Heard
from dastak.dialogue.steps.document import PAPER_KINDS, read
from dastak.dialogue.talk import Talk
from dastak.values.inbound import MediaIn


def ask(talk: Talk) -> None:
    """How many pages are being read."""
    pages = len(talk.form.checking)
    talk.ask(talk.text("paper.reading") if pages == 1 else talk.text("paper.pages", pages=pages))


def hear(talk: Talk, heard: Heard) -> bool:
    """Another page, or words that have to wait."""
    if isinstance(heard.content, MediaIn) and heard.content.kind in PAPER_KINDS:
        read(talk, heard.content)
    else:
        talk.note("paper.wait")
        talk.quiet()
    return True
