"""Understand and parse as filters: JSON Lines in, JSON Lines out, one answer for every line."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from dastak.understanding.engine import Understanding
from dastak.understanding.parse import Hint, Kind, parse
from dastak.understanding.understood import Understood

_ENCODE = msgspec.json.Encoder().encode


class Message(msgspec.Struct, frozen=True):
    """A line for ``understand``."""

    text: str
    language: str | None = None


class Question(msgspec.Struct, frozen=True):
    """A line for ``parse``."""

    kind: Kind
    text: str
    today: date
    lang: str = "hi"
    hint: Hint = "any"


def understand_lines(lines: Iterable[str], understanding: Understanding) -> Iterator[str]:
    """For each ``{"text", "language"?}`` what was understood."""
    for line in _full(lines):
        try:
            message = msgspec.json.decode(line, type=Message)
        except msgspec.DecodeError as problem:
            yield _text({"decision": "out-of-scope", "intents": [], "error": str(problem)})
            continue
        yield _text(_shown(understanding.understand(message.text, message.language)))


def parse_lines(lines: Iterable[str]) -> Iterator[str]:
    """For each ``{"kind", "text", "lang", "today", "hint"?}`` a value, or null and the reason."""
    for line in _full(lines):
        try:
            asked = msgspec.json.decode(line, type=Question)
        except msgspec.DecodeError as problem:
            yield _text({"value": None, "error": "unreadable_line", "detail": str(problem)})
            continue
        parsed = parse(
            asked.kind, asked.text, language=asked.lang, today=asked.today, hint=asked.hint
        )
        if parsed.value is None:
            yield _text({"value": None, "error": parsed.error})
        elif parsed.confirm:
            yield _text({"value": parsed.value, "confirm": True})
        else:
            yield _text({"value": parsed.value})


def _shown(understood: Understood) -> dict[str, object]:
    """The answer's fields; those that say nothing are left out."""
    extra = {
        "act": understood.act,
        "about": understood.about,
        "group": understood.group,
        "redirect": understood.redirect,
        "layer": understood.layer,
    }
    return {
        "decision": understood.decision,
        "intents": understood.intents,
        "language": understood.language,
        "romanised": understood.romanised,
        **{name: value for name, value in extra.items() if value},
    }


def _full(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in lines if line.strip())


def _text(answer: object) -> str:
    return _ENCODE(answer).decode()
