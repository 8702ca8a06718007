"""States at rest: written as JSON, read back whatever release of ours wrote them."""

from collections.abc import Callable

import msgspec

from dastak.dialogue.state import SCHEMA, State
from dastak.values.language import Language

Raw = dict[str, object]
Migration = Callable[[Raw], Raw]

MIGRATIONS: dict[int, Migration] = {}
"""``MIGRATIONS[n]`` turns a state of schema n into one of schema n + 1."""

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(State)


class _Header(msgspec.Struct):
    schema: int = 0


_header = msgspec.json.Decoder(_Header)


def store(state: State) -> bytes:
    """The state as JSON."""
    return _encoder.encode(state)


def restore(raw: bytes) -> State:
    """The state that ``raw`` holds, brought up to today's schema.

    What cannot be read (a newer release's state after a roll-back, damage) leaves the citizen
    at home in their language rather than without an answer.
    """
    if not raw:
        return State()
    try:
        if _header.decode(raw).schema == SCHEMA:
            return _decoder.decode(raw)
        return msgspec.convert(_migrated(msgspec.json.decode(raw, type=dict[str, object])), State)
    except (msgspec.MsgspecError, KeyError):
        return _at_home(raw)


def _migrated(raw: Raw, *, migrations: dict[int, Migration] = MIGRATIONS) -> Raw:
    schema = raw["schema"]
    while isinstance(schema, int) and schema != SCHEMA:
        raw = {**migrations[schema](raw), "schema": schema + 1}
        schema = schema + 1
    return raw


class _Remains(msgspec.Struct):
    language: str = ""


def _at_home(raw: bytes) -> State:
    try:
        language = msgspec.json.decode(raw, type=_Remains).language
    except msgspec.MsgspecError:
        return State()
    return State(language=Language(language), step="home" if language else "language")
