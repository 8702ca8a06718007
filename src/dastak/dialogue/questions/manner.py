"""What every manner of asking can do. A manner is a module with these two verbs."""

from typing import Protocol

from dastak.dialogue.heard import Heard
from dastak.dialogue.questions.spot import Spot
from dastak.dialogue.talk import Talk


class Manner(Protocol):
    """Modules under ``questions``."""

    def ask(self, talk: Talk, spot: Spot, /) -> None:
        """Put the question."""

    def hear(self, talk: Talk, heard: Heard, spot: Spot, /) -> bool:
        """Take the reply; False when it is no answer."""
