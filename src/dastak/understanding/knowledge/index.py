"""The finder over what the catalogue knows: names, questions and texts of every language."""

from dastak.definitions.knowledge.model import Chunk, Knowledge
from dastak.understanding.knowledge.search import Finder, Readable


def finder_of(knowledge: Knowledge) -> Finder:
    """Built once for a release; all languages lie in one index, so any may ask in any."""
    return Finder([_readable(chunk) for chunk in knowledge.chunks], knowledge.house.fillers)


def _readable(chunk: Chunk) -> Readable:
    texts = (chunk.text, chunk.who, chunk.apply)
    return Readable(
        id=chunk.id,
        names=tuple(chunk.title.texts.values()),
        questions=tuple(text for asked in chunk.questions.values() for text in asked),
        texts=tuple(words for text in texts for words in text.texts.values()),
    )
