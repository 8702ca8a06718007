"""What the engine asks of whoever understands free words: a trained model, or names alone."""

from typing import Protocol

from dastak.understanding.signposts import Signposts
from dastak.understanding.understood import Understood


class Understander(Protocol):
    """Free words in, their meaning out, whatever the number offers."""

    @property
    def signposts(self) -> Signposts:
        """What can be said about things that are not done here."""

    def understand(self, text: str, language: str | None = None) -> Understood:
        """What ``text`` wants; ``language`` is the conversation's, for words that tell none."""

    def danger(self, text: str) -> str:
        """The card for someone in danger, by rules alone: cheap enough for every message."""
