"""Count what a message is made of: words, pieces of words, sounds, consonants, ideas."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from dastak.understanding.classify.lexicon import Lexicon
from dastak.understanding.classify.reading import Reading

BLOCKS = ("word", "letters", "sound", "sounds", "bones", "tag", "tags")
"""Names of the blocks; every feature of a message is (block, text)."""
WEIGHTS = {"word": 1.0, "letters": 1.0, "sound": 1.0, "sounds": 1.0, "bones": 1.0,
           "tag": 1.2, "tags": 0.7}  # fmt: skip
_MOST_TAGS = 14


def count_features(reading: Reading, lexicon: Lexicon) -> dict[str, Counter[str]]:
    """How often each feature occurs, block by block."""
    tags = lexicon.tags(reading)
    return {
        "word": Counter(_runs(reading.latin)),
        "letters": Counter(_pieces(reading.latin, 2, 4)),
        "sound": Counter(_runs(reading.phonetic)),
        "sounds": Counter(_pieces(reading.phonetic, 2, 4)),
        "bones": Counter(_runs(reading.skeleton)),
        "tag": Counter(tags),
        "tags": Counter(" ".join(pair) for pair in combinations(sorted(tags[:_MOST_TAGS]), 2)),
    }


def _runs(words: Sequence[str]) -> list[str]:
    return [*words, *(f"{first} {second}" for first, second in pairwise(words))]


def _pieces(words: Iterable[str], shortest: int, longest: int) -> list[str]:
    return [piece for word in words for piece in _pieces_of(word, shortest, longest)]


@lru_cache(maxsize=50_000)
def _pieces_of(word: str, shortest: int, longest: int) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(
        padded[at : at + length]
        for length in range(shortest, min(longest, len(padded)) + 1)
        for at in range(len(padded) - length + 1)
    )
