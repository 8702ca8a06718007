"""What every step can do. A step is a module: ``ask`` says its question, ``hear`` takes a reply."""

from typing import Protocol

from dastak.dialogue.heard import Heard
from dastak.dialogue.talk import Talk


class Step(Protocol):
    """Modules under ``steps`` have these two verbs."""

    def ask(self, talk: Talk, /) -> None:
        """Say the question, or move on when there is nothing to ask."""

    def hear(self, talk: Talk, heard: Heard, /) -> bool:
        """Take the reply; False when it means nothing here."""
