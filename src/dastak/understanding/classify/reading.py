"""One message as the classifier sees it: its words in Latin letters, by sound, by consonants."""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from dastak.understanding.normalise import phonetic, romanise, skeleton

_LINK = re.compile(r"(?:https?://|www\.)\S+|\b\S+@\S+\.\S+")
_LONG_NUMBER = re.compile(r"\d[\d ,-]{3,}\d")
_WORD = re.compile(r"[a-z]+|\d+")
_MOST_WORDS = 120


class Reading(msgspec.Struct, frozen=True):
    """The words of a message; numbers of five digits and more, and links, are only named."""

    latin: tuple[str, ...]
    phonetic: tuple[str, ...]
    skeleton: tuple[str, ...]

    def only(self, places: Sequence[int]) -> "Reading":
        """The words at these places."""
        return Reading(
            latin=tuple(self.latin[at] for at in places),
            phonetic=tuple(self.phonetic[at] for at in places),
            skeleton=tuple(self.skeleton[at] for at in places),
        )


@lru_cache(maxsize=8192)
def read(text: str) -> Reading:
    """The words of ``text`` in the three spellings that features are built from."""
    plain = _LINK.sub(" linkword ", romanise(text))
    plain = _LONG_NUMBER.sub(" longnumber ", plain)
    words = tuple(_WORD.findall(plain)[:_MOST_WORDS])
    return Reading(
        latin=words,
        phonetic=tuple(phonetic(word) for word in words),
        skeleton=tuple(skeleton(word) for word in words),
    )
