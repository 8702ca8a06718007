"""Find the chunks that answer a question: by sound and by consonants, in any script, or none."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from dastak.understanding.knowledge.bm25 import Bm25
from dastak.understanding.normalise import light, phonetic, romanise, skeleton

NAME_WEIGHT, QUESTION_WEIGHT, TEXT_WEIGHT = 3.0, 2.0, 1.0
BONES_WEIGHT = 0.5
"""A word that only shares its consonants is half a word."""
ASIDE_WEIGHT = 0.5
"""So is one that stands in a chunk's text alone: it may be mentioned there by the way."""
TELLING_BONES, TELLING_DIGITS = 3, 3
POSSIBLE = 0.4
"""How much of what is telling in a question a chunk must hold to be shown for it."""
CLOSE = 0.8
"""A second chunk that scores as much of the first may be meant as well."""
_GROUPED = re.compile(r"(?<=\d),(?=\d)")
_WORD = re.compile(r"[a-z]+|\d+")

Word = tuple[str, str]
"""A word by its sound, and by its consonants when there are enough of them."""


class Readable(msgspec.Struct, frozen=True):
    """What a chunk is found by: its names, how people ask for it, and its own words."""

    id: str
    names: tuple[str, ...]
    questions: tuple[str, ...]
    texts: tuple[str, ...]


class Found(msgspec.Struct, frozen=True):
    """A chunk with its score (to compare) and its cover: the share of the question it holds."""

    id: str
    score: float
    cover: float

    @property
    def rank(self) -> float:
        """Both together."""
        return self.score * self.cover


class Finder:
    """The index over all chunks. Built once for a release of the knowledge."""

    def __init__(self, chunks: Sequence[Readable], fillers: Iterable[str] = ()) -> None:
        self._ids = [chunk.id for chunk in chunks]
        self._fillers = frozenset(light(word) for one in fillers for word in _latin(one))
        self._terms = [self._terms_of(chunk) for chunk in chunks]
        self._index = Bm25(self._terms)

    def find(self, question: str) -> tuple[Found, ...]:
        """Every chunk that shares something with the question, best first."""
        words = tuple(dict.fromkeys(self._telling(question)))
        scores = self._index.scores(term for word in words for term in word if term)
        found = [
            Found(self._ids[number], round(score, 3), round(self._cover(number, words), 3))
            for number, score in scores.items()
        ]
        return tuple(sorted(found, key=lambda one: (-one.rank, -one.score, one.id)))

    def answers(self, question: str) -> tuple[Found, ...]:
        """The chunks that may be shown for it: one, or the few that are about as good; none when
        nothing is near enough."""
        found = self.find(question)
        if not found or found[0].cover < POSSIBLE:
            return ()
        return tuple(one for one in found if one.rank >= CLOSE * found[0].rank)

    def telling(self, question: str) -> int:
        """How many of its words tell what is asked, fillers apart."""
        return len(self._telling(question))

    def _telling(self, text: str) -> list[Word]:
        """The words that say something."""
        words = (word for word in _latin(text) if light(word) not in self._fillers)
        return [(phonetic(word), _bones(word)) for word in words if not _is_small_number(word)]

    def _cover(self, number: int, words: Sequence[Word]) -> float:
        """The share of the question's weight that the chunk holds; nothing when it only touches
        upon it by the way."""
        terms = self._terms[number]
        share = total = 0.0
        anchored = False
        for sound, bones in words:
            rarity = self._index.rarity(sound)
            total += rarity
            weight = max(terms.get(sound, 0.0), terms.get(bones, 0.0))
            if not weight:
                continue
            asked = weight >= QUESTION_WEIGHT
            anchored = anchored or asked
            known = 1.0 if sound in terms else BONES_WEIGHT
            share += rarity * known * (1.0 if asked else ASIDE_WEIGHT)
        return share / total if anchored else 0.0

    def _terms_of(self, chunk: Readable) -> dict[str, float]:
        terms: dict[str, float] = {}
        parts = (
            (chunk.names, NAME_WEIGHT),
            (chunk.questions, QUESTION_WEIGHT),
            (chunk.texts, TEXT_WEIGHT),
        )
        for texts, weight in parts:
            for word in (word for text in texts for word in self._telling(text)):
                for term, share in zip(word, (1.0, BONES_WEIGHT), strict=True):
                    if term:
                        terms[term] = terms.get(term, 0.0) + weight * share
        return terms


def _latin(text: str) -> list[str]:
    return _WORD.findall(_GROUPED.sub("", romanise(text)))


def _is_small_number(word: str) -> bool:
    """``1`` and ``60`` stand everywhere; ``112`` and ``14567`` are names."""
    return word.isdigit() and len(word) < TELLING_DIGITS


def _bones(word: str) -> str:
    """Marked, so that consonants never meet sounds by chance; too few of them say nothing."""
    bones = skeleton(word)
    return f"~{bones}" if len(bones) >= TELLING_BONES else ""
