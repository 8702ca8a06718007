"""What is known beside the services, looked up once for a release: schemes, helplines, laws."""

from collections.abc import Mapping

import msgspec

from dastak.definitions.knowledge.model import NOTHING, Chunk, Knowledge
from dastak.dialogue.phrases import Phrase, phrase_of
from dastak.understanding.knowledge.index import finder_of
from dastak.understanding.knowledge.search import Finder


class Knowing(msgspec.Struct, frozen=True):
    """Chunks by name and by the understander's intents; ``wide`` asks for schemes, whichever."""

    knowledge: Knowledge
    finder: Finder
    chunks: Mapping[str, Chunk]
    of_intent: Mapping[str, Chunk]
    wide: frozenset[Phrase]

    @property
    def schemes(self) -> tuple[Chunk, ...]:
        """Those whose rules can be asked."""
        return tuple(chunk for chunk in self.chunks.values() if chunk.rules)


def knowing(knowledge: Knowledge) -> Knowing:
    """Ready for talking. The first chunk of an intent is the one that it means."""
    of_intent: dict[str, Chunk] = {}
    for chunk in knowledge.chunks:
        for intent in (chunk.service, *chunk.intents):
            if intent:
                of_intent.setdefault(intent, chunk)
    return Knowing(
        knowledge,
        finder_of(knowledge),
        {chunk.id: chunk for chunk in knowledge.chunks},
        of_intent,
        frozenset(phrase_of(text) for text in knowledge.house.wide),
    )


UNKNOWING = knowing(NOTHING)
