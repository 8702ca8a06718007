"""What a language model may do for us: point at one of a few services, and nothing else.

It gets a message without personal data and a short list; it gives a name of that list, or none.
No word of its own reaches a citizen.
"""

from dataclasses import dataclass
from typing import Literal, Protocol

from dastak.understanding.redaction import Redacted

MOST_CANDIDATES = 12
NONE = ""
Form = Literal["json_schema", "json_object", "plain"]
"""How far an endpoint can be bound to give an answer in shape, the closest first."""


class Refused(Exception):
    """The endpoint, or our own rule, says no; asking again changes nothing."""


class Unavailable(Exception):
    """The endpoint could not be reached, was not well, or took too long."""


class TooFast(Exception):
    """The endpoint asks us to wait ``after`` seconds."""

    def __init__(self, after: float) -> None:
        super().__init__(f"wait {after:g} s")
        self.after = after


class Unusable(Exception):
    """There was an answer, but none that was asked for: off the list, in no shape, cut off."""


TROUBLE = (Refused, Unavailable, TooFast, Unusable)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A service that may be meant, in words for the model."""

    id: str
    title: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What a citizen wrote, without personal data, and what it may mean."""

    text: Redacted
    language: str
    candidates: tuple[Candidate, ...]

    def __post_init__(self) -> None:
        if not 0 < len(self.candidates) <= MOST_CANDIDATES:
            raise ValueError(f"from 1 to {MOST_CANDIDATES} candidates")


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the candidates, or ``NONE``; ``sure`` when the model sees no other."""

    id: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Examined:
    """What ``dastak check-config`` tells of an endpoint; ``problem`` is empty when it is of use."""

    problem: str = ""
    model: str = ""
    form: Form = "plain"
    seconds: float = 0.0


class LanguageModel(Protocol):
    """A language model. Every call makes one attempt, within ``within`` seconds."""

    @property
    def patience(self) -> float:
        """How many seconds a citizen is kept waiting for it."""
        ...

    async def choose(self, question: Question, *, within: float) -> Choice:
        """The candidate that is meant; raises one of ``TROUBLE``."""
        ...

    async def check_config(self) -> Examined:
        """Try the endpoint: does it answer, how far can it be bound, how fast is it?"""
        ...
