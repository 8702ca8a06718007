"""Names as strangers may see them: the first letter of each word and nothing of its length."""

from __future__ import annotations

import unicodedata

_HIDDEN = "•••"
_VIRAMAS = frozenset("\u094d\u0a4d")
_WORDS = 6


def masked(name: str) -> str:
    """``Sunita Devi`` becomes ``S••• D•••`` and ``क्षमा देवी`` becomes ``क्ष••• दे•••``."""
    words = unicodedata.normalize("NFC", name).split()[:_WORDS]
    return " ".join(first_letter(word) + _HIDDEN for word in words)


def first_letter(word: str) -> str:
    """The first letter with everything that is written on it: vowel signs, conjuncts, accents."""
    end = 1
    while end < len(word) and _belongs(word, end):
        end += 1
    return word[:end]


def _belongs(word: str, place: int) -> bool:
    sign = word[place]
    if unicodedata.category(sign).startswith("M") or sign in "\u200c\u200d":
        return True
    return word[place - 1] in _VIRAMAS
