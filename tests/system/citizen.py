"""A citizen who answers whatever is asked, by what the question says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from tests.system.phone import PATIENCE_SECONDS, words_of

TURNS_LIMIT = 80


class Holds(Protocol):
    """A phone in the hand: over the control interface, or on a screen."""

    def say(self, text: str) -> None: ...
    def tap(self, title: str) -> None: ...
    def send_file(self, content: bytes, *, filename: str, mime_type: str) -> None: ...
    def wait_for(self, pattern: str, *, seconds: float = ...) -> object: ...


Do = Callable[[Holds], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """When a message matches ``asked``, ``do`` this."""

    asked: str
    do: Do


def says(text: str) -> Do:
    """Type it."""
    return lambda phone: phone.say(text)


def taps(title: str) -> Do:
    """Tap the button or the row of this name."""
    return lambda phone: phone.tap(title)


def sends(content: bytes, *, filename: str = "photo.jpg", mime_type: str = "image/jpeg") -> Do:
    """Send a picture."""
    return lambda phone: phone.send_file(content, filename=filename, mime_type=mime_type)


def waits(phone: Holds) -> None:
    """The message asks for nothing."""


def converse(
    phone: Holds, answers: list[Answer], *, until: str, seconds: float = PATIENCE_SECONDS
) -> object:
    """Answer until a message matches ``until``; returns it. A question for which there is no
    answer is an error that shows the question."""
    text = ""
    for _ in range(TURNS_LIMIT):
        try:
            message = phone.wait_for("", seconds=seconds)
        except AssertionError:
            raise AssertionError(f"silence after: {text}") from None
        text = words_of(message)
        if re.search(until, text):
            return message
        known = next((a for a in answers if re.search(a.asked, text)), None)
        assert known is not None, f"no answer to: {text}"
        known.do(phone)
    raise AssertionError(f"{TURNS_LIMIT} turns without {until!r}")
