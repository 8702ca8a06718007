"""Find which option of a menu was meant: a number, an ordinal, or the title as it was typed."""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from dastak.understanding.normalise import latin_words, light
from dastak.understanding.normalise.wordlist import word_set
from dastak.understanding.numbers.ordinals import ORDINALS
from dastak.understanding.numbers.words import UNITS

_FILLERS = frozenset(
    light(word)
    for word in word_set(
        "option number no nambar numbar vala wala wali vali waala waali ji please pls plz sir "
        "madam "
        "choose select press chuno chuna dabao ka ki ko hai he th st nd rd vikalp the one chahiye "
        "mujhe i want this ye yeh par wale vale haan ok"
    )
)
_LAST = frozenset(light(word) for word in word_set("last aakhri akhri antim aakhiri akhiri"))
_ALIKE = 86
_CLEARER_BY = 6
_SHORTEST_PREFIX = 3


def pick(text: str, titles: Sequence[str]) -> int | None:
    """The index of the option meant, from zero; nothing when none or several fit."""
    words = _lights(text.replace("\u20e3", " "))
    if not words or not titles:
        return None
    place = _place(words, len(titles))
    if place is not None:
        return place if 0 <= place < len(titles) else None
    return _by_title(words, tuple(titles))


def _place(words: tuple[str, ...], count: int) -> int | None:
    """A place from zero when the message is a number or an ordinal with courtesies around."""
    telling = [word for word in words if word not in _FILLERS] or [w for w in words if w == "one"]
    if len(telling) != 1:
        return None
    word = telling[0]
    if word.isdigit():
        return int(word) - 1 if len(word) <= 3 else None
    if word in _LAST:
        return count - 1
    number = UNITS.get(word) or ORDINALS.get(word)
    return None if number is None else number - 1


@lru_cache(maxsize=4096)
def _lights(text: str) -> tuple[str, ...]:
    return tuple(light(word) for word in latin_words(text))


def _by_title(words: tuple[str, ...], titles: tuple[str, ...]) -> int | None:
    """The same title; else its one possible beginning; else its words; else its near spelling."""
    said = "".join(words)
    spelled = ["".join(_lights(title)) for title in titles]
    for fits in (
        [at for at, title in enumerate(spelled) if title and title == said],
        [at for at, title in enumerate(titles) if _lights(title)[: len(words)] == words],
        [at for at, title in enumerate(spelled)
         if len(said) >= _SHORTEST_PREFIX and title.startswith(said)],
        [at for at, title in enumerate(titles)
         if len(said) > _SHORTEST_PREFIX and set(words) <= set(_lights(title))],
    ):  # fmt: skip
        if fits:
            return fits[0] if len(fits) == 1 else None
    return _nearest(said, spelled)


def _nearest(said: str, spelled: list[str]) -> int | None:
    if len(said) <= _SHORTEST_PREFIX:
        return None
    scores = sorted(
        ((fuzz.ratio(said, title), -at) for at, title in enumerate(spelled)), reverse=True
    )
    best, at = scores[0]
    clear = len(scores) == 1 or best - scores[1][0] >= _CLEARER_BY
    return -at if best >= _ALIKE and clear else None
