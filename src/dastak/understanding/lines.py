"""Understand and parse as filters: JSON Lines in, JSON Lines out, one answer for every line."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from dastak.understanding.engine import Understanding
from dastak.understanding.parse import Hint, Kind, parse
from dastak.understanding.reading_lines import Unreadable, read_line
from dastak.understanding.understood import Intent, Understood

_ENCODE = msgspec.json.Encoder().encode
_NOTHING: dict[str, object] = {"decision": "out-of-scope", "intents": [], "language": None}
"""The answer to a line that cannot be understood; ``error`` says why."""


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


def understand_lines(lines: Iterable[str | bytes], understanding: Understanding) -> Iterator[str]:
    """For each ``{"text", "language"?}`` what was understood."""
    for line in _full(lines):
        try:
            message = read_line(line, Message)
            found = understanding.understand(message.text, message.language)
            yield _text(_shown(found, understanding.facts.also))
        except Unreadable as problem:
            yield _text(_NOTHING | {"error": str(problem)})
        except Exception as problem:
            yield _text(_NOTHING | {"error": type(problem).__name__})


def parse_lines(lines: Iterable[str | bytes]) -> Iterator[str]:
    """For each ``{"kind", "text", "lang", "today", "hint"?}`` a value, or null and the reason."""
    for line in _full(lines):
        try:
            yield _text(_parsed(read_line(line, Question)))
        except Unreadable as problem:
            yield _text({"value": None, "error": "unreadable_line", "detail": str(problem)})
        except Exception as problem:
            yield _text({"value": None, "error": "unreadable", "detail": type(problem).__name__})


def _parsed(asked: Question) -> dict[str, object]:
    parsed = parse(asked.kind, asked.text, language=asked.lang, today=asked.today, hint=asked.hint)
    if parsed.value is None:
        return {"value": None, "error": parsed.error}
    return {"value": parsed.value, **({"confirm": True} if parsed.confirm else {})}


def _shown(understood: Understood, also: Mapping[str, tuple[str, ...]]) -> dict[str, object]:
    """The answer's fields; those that say nothing are left out. ``also``: other names of an
    intent, wider or of another list, by which it may be counted."""
    extra = {
        "act": understood.act,
        "about": understood.about,
        "group": understood.group,
        "redirect": understood.redirect,
        "layer": understood.layer,
    }
    return {
        "decision": understood.decision,
        "intents": [_named(intent, also.get(intent.id, ())) for intent in understood.intents],
        "language": understood.language,
        "romanised": understood.romanised,
        **{name: value for name, value in extra.items() if value},
    }


def _named(intent: Intent, also: tuple[str, ...]) -> dict[str, object]:
    shown: dict[str, object] = {"id": intent.id, "confidence": intent.confidence}
    return shown | ({"also": also} if also else {})


def _full(lines: Iterable[str | bytes]) -> Iterator[str | bytes]:
    return (line for line in lines if line.strip())


def _text(answer: object) -> str:
    return _ENCODE(answer).decode()
