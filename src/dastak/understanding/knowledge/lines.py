"""Ask the knowledge as a filter: JSON Lines in, JSON Lines out, one answer for every line."""

from collections.abc import Iterable, Iterator

import msgspec

from dastak.understanding.knowledge.search import Finder, Found

SHOWN = 5
_ENCODE = msgspec.json.Encoder().encode


class Asked(msgspec.Struct, frozen=True):
    """One line."""

    text: str


def ask_lines(lines: Iterable[str], finder: Finder) -> Iterator[str]:
    """For each ``{"text"}`` the nearest chunks, and those that a citizen would be shown."""
    for line in lines:
        if not line.strip():
            continue
        try:
            asked = msgspec.json.decode(line, type=Asked)
        except msgspec.DecodeError as problem:
            yield _ENCODE({"answers": [], "chunks": [], "error": str(problem)}).decode()
            continue
        answers = [found.id for found in finder.answers(asked.text)]
        nearest: tuple[Found, ...] = finder.find(asked.text)[:SHOWN]
        yield _ENCODE({"answers": answers, "chunks": nearest}).decode()
