"""A chunk of knowledge as citizens read it: word for word, with its source and its date."""

from datetime import date

from dastak.definitions.knowledge.model import Chunk, Paper
from dastak.dialogue.talk import Talk


def chunk_card(talk: Talk, chunk: Chunk) -> str:
    """All of it: what, for whom, how, the papers, and where it comes from."""
    parts = [f"*{chunk.title.in_language(talk.language)}*", chunk.text.in_language(talk.language)]
    lines = [*_line(talk, "knowledge.who", chunk.who.in_language(talk.language))]
    lines += how_to_get(talk, chunk)
    if lines:
        parts.append("\n".join(lines))
    return "\n\n".join([*parts, origin(talk, chunk)])


def how_to_get(talk: Talk, chunk: Chunk) -> list[str]:
    """Where to apply, and the papers to bring."""
    papers = ", ".join(paper.title.in_language(talk.language) for paper in papers_of(talk, chunk))
    return [
        *_line(talk, "knowledge.how", chunk.apply.in_language(talk.language)),
        *_line(talk, "knowledge.papers", papers),
    ]


def origin(talk: Talk, chunk: Chunk) -> str:
    """The source and the day; and that nobody has confirmed it yet, where that is so."""
    day = talk.wording.day(date.fromisoformat(chunk.as_of))
    key = "knowledge.unconfirmed" if chunk.uncertain else "knowledge.source"
    return talk.text(key, source=chunk.source.name, day=day)


def papers_of(talk: Talk, chunk: Chunk) -> list[Paper]:
    """The papers that it asks for."""
    known = talk.definitions.knowing.knowledge.papers
    return [known[name] for name in chunk.papers if name in known]


def _line(talk: Talk, key: str, words: str) -> list[str]:
    return [talk.text(key, words=words)] if words else []
