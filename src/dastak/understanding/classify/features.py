"""What a message is made of: words, pieces of words, sounds, consonants, ideas."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from dastak.understanding.classify.reading import Reading

BLOCKS = ("word", "letters", "sound", "sounds", "bones", "tag", "tags")
"""Names of the blocks; every feature of a message is (block, text)."""
WEIGHTS = {"word": 1.0, "letters": 1.0, "sound": 1.0, "sounds": 1.0, "bones": 1.0,
           "tag": 1.2, "tags": 0.7}  # fmt: skip
_MOST_TAGS = 14
_SHORTEST, _LONGEST = 2, 4


def features_of(reading: Reading, tags: Sequence[str]) -> dict[str, list[str]]:
    """Every feature of a message, as often as it occurs, block by block."""
    cut = cut_words(reading)
    return {
        **whole_features(reading, tags),
        **{block: [piece for word in cut[block] for piece in pieces_of(word)] for block in cut},
    }


def whole_features(reading: Reading, tags: Sequence[str]) -> dict[str, list[str]]:
    """The blocks of words, pairs of words, and ideas."""
    return {
        "word": _runs(reading.latin),
        "sound": _runs(reading.phonetic),
        "bones": _runs(reading.skeleton),
        "tag": list(tags),
        "tags": [" ".join(pair) for pair in combinations(sorted(tags[:_MOST_TAGS]), 2)],
    }


def cut_words(reading: Reading) -> dict[str, tuple[str, ...]]:
    """The blocks whose features are pieces of words, with the words."""
    return {"letters": reading.latin, "sounds": reading.phonetic}


@lru_cache(maxsize=50_000)
def pieces_of(word: str) -> tuple[str, ...]:
    """Two to four letters in a row; the ends of the word count as letters."""
    padded = f" {word} "
    return tuple(
        padded[at : at + length]
        for length in range(_SHORTEST, min(_LONGEST, len(padded)) + 1)
        for at in range(len(padded) - length + 1)
    )


def _runs(words: Sequence[str]) -> list[str]:
    return [*words, *(f"{first} {second}" for first, second in pairwise(words))]
