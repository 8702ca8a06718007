"""Whether an answer and what a paper says are the same: across scripts, spellings and styles."""

from typing import Literal

from rapidfuzz.distance import Levenshtein

from dastak.understanding.normalise import phonetic, romanise, skeleton
from dastak.understanding.papers.spelling import plain

Agreement = Literal["same", "near", "differs"]
"""``near``: one could be the other, misspelt or shortened."""

TITLES = frozenset(
    ("shri", "shree", "sri", "smt", "shrimati", "mr", "mrs", "ms", "km", "late", "dr", "sardar")
) | frozenset("sdwoc")
"""Said before a name, or between a person's name and the father's."""
SHORT = {"mohd": "mohammad", "md": "mohammad", "mo": "mohammad", "kr": "kumar", "ch": "chaudhary"}
"""How offices shorten parts of names."""
LONG = (5, 9)
"""So many sounds a word has before one, and before two, of them may differ: Asha is not Usha."""
SHARED = 0.6
"""So much of the shorter address is found in the longer one."""


def names_agree(one: str, other: str) -> Agreement:
    """Suneeta Devi and सुनीता देवी are the same; R. K. Sharma is near Ram Kumar Sharma."""
    ours, theirs = _name(one), _name(other)
    if not ours or not theirs:
        return "differs"
    if sorted(map(_sound, ours)) == sorted(map(_sound, theirs)):
        return "same"
    shorter, longer = sorted((ours, theirs), key=len)
    left = list(longer)
    for word in shorter:
        match = next((each for each in left if _like(word, each)), None)
        if match is None:
            return "differs"
        left.remove(match)
    return "near"


def addresses_agree(one: str, other: str) -> Agreement:
    """Enough of the words of the shorter are in the longer; numbers count like words."""
    ours, theirs = (frozenset(map(_sound, _words(text))) for text in (one, other))
    if not ours or not theirs:
        return "differs"
    if ours == theirs:
        return "same"
    shorter, longer = sorted((ours, theirs), key=len)
    return "near" if len(shorter & longer) >= SHARED * len(shorter) else "differs"


def texts_agree(one: str, other: str) -> Agreement:
    """Letters and figures alone, whatever stands between them."""
    ours, theirs = (_letters(text) for text in (one, other))
    return "same" if ours == theirs else "differs"


def _name(text: str) -> list[str]:
    return [SHORT.get(word, word) for word in _words(text) if word not in TITLES]


def _words(text: str) -> list[str]:
    kept = "".join(c if c.isalnum() else " " for c in romanise(plain(text)))
    return kept.lower().split()


def _sound(word: str) -> str:
    return skeleton(word) or phonetic(word)


def _like(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if _sound(one) == _sound(other):
        return True
    ours, theirs = phonetic(one), phonetic(other)
    length = min(len(ours), len(theirs))
    allowed = sum(length >= long_enough for long_enough in LONG)
    return ours[0] == theirs[0] and Levenshtein.distance(ours, theirs) <= allowed


def _letters(text: str) -> str:
    return "".join(letter for letter in plain(text).casefold() if letter.isalnum())
