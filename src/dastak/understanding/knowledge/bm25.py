"""Rank short texts for a query by BM25: rare shared words count, long texts are held back."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

Terms = Mapping[str, float]
"""How much of each term a text holds; words of a title may weigh more than one."""
_SATURATION, _LENGTH = 1.2, 0.5


class Bm25:
    """An index over numbered texts. Small by design: a few hundred, all in memory."""

    def __init__(self, texts: Sequence[Terms]) -> None:
        count = len(texts)
        sizes = [sum(terms.values()) for terms in texts]
        average = (sum(sizes) / count if count else 0) or 1.0
        held = Counter(term for terms in texts for term in terms)
        self._rarity = {
            term: math.log(1 + (count - in_texts + 0.5) / (in_texts + 0.5))
            for term, in_texts in held.items()
        }
        self._strange = math.log(1 + (count + 0.5) / 0.5)
        self._weights: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, terms in enumerate(texts):
            room = _SATURATION * (1 - _LENGTH + _LENGTH * sizes[number] / average)
            for term, amount in terms.items():
                gain = amount * (_SATURATION + 1) / (amount + room)
                self._weights[term].append((number, self._rarity[term] * gain))

    def rarity(self, term: str) -> float:
        """How telling a term is; one that no text holds is the most telling of all."""
        return self._rarity.get(term, self._strange)

    def knows(self, term: str) -> bool:
        """Whether any text holds it."""
        return term in self._rarity

    def scores(self, query: Iterable[str]) -> dict[int, float]:
        """The texts that share a term with the query, by number, with their scores."""
        found: dict[int, float] = defaultdict(float)
        for term in dict.fromkeys(query):
            for number, weight in self._weights.get(term, ()):
                found[number] += weight
        return dict(found)
