"""Read one line of JSON as it comes: half characters, control characters, bytes of no text."""

import json
from typing import TypeVar

import msgspec

Kind = TypeVar("Kind")
_BYTE_ORDER_MARK = "\ufeff"


class Unreadable(ValueError):
    """The line is no JSON, or not what was asked for."""


def read_line(line: str | bytes, kind: type[Kind]) -> Kind:
    """The line as ``kind``; what is only half a character becomes the sign for one unknown."""
    text = line if isinstance(line, str) else line.decode("utf-8", "replace")
    text = text.removeprefix(_BYTE_ORDER_MARK)
    try:
        return msgspec.json.decode(_whole(text), type=kind)
    except msgspec.ValidationError as problem:
        raise Unreadable(str(problem)) from problem
    except msgspec.DecodeError as problem:
        return _read_loosely(text, kind, problem)


def _read_loosely(text: str, kind: type[Kind], why: Exception) -> Kind:
    """As forgiving readers do: control characters and halves of characters may stand in text."""
    try:
        found = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        raise Unreadable(str(why)) from why
    if isinstance(found, dict):
        found = {key: _whole(v) if isinstance(v, str) else v for key, v in found.items()}
    try:
        return msgspec.convert(found, kind)
    except msgspec.ValidationError as problem:
        raise Unreadable(str(problem)) from problem


def _whole(text: str) -> str:
    """Pairs of halves become characters, single ones the sign for an unknown one."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
