"""Cut a message into words, numbers and signs, and see what each may mean as a number."""

import re
from functools import lru_cache

import msgspec

from dastak.understanding.normalise import light, phonetic, romanise
from dastak.understanding.numbers.words import HALVES, SCALES, SHIFTS, UNITS

SHAPE = re.compile(r"\d+(?:,\d{2,3})+(?:\.\d+)?|\d+\.\d+(?![.\d])|\d+|[a-z]+|[^\s\w]")


class Token(msgspec.Struct, frozen=True):
    """One word (Latin, lower-case), number or sign, with its ``light`` and ``sound`` forms."""

    text: str
    light: str
    sound: str

    @property
    def is_number(self) -> bool:
        """Written in digits."""
        return self.text[0].isdigit()

    @property
    def is_word(self) -> bool:
        """Made of letters."""
        return self.text.isalpha()


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a message in any script."""
    found = SHAPE.findall(romanise(text))
    return tuple(Token(text=t, light=light(t), sound=phonetic(t)) for t in found)


def unit_of(token: Token) -> int | None:
    """The number below one hundred that this word says."""
    return UNITS.get(token.light) if token.is_word else None


def scale_of(token: Token) -> int | None:
    """Hundred, thousand, lakh or crore."""
    return SCALES.get(token.light) if token.is_word else None


def half_of(token: Token) -> tuple[int, int] | None:
    """A fraction that stands by itself (dhai, dedh, aadha)."""
    return HALVES.get(token.light) if token.is_word else None


def shift_of(token: Token) -> tuple[int, int] | None:
    """A fraction that moves the next number (saadhe, sawa, paune)."""
    return SHIFTS.get(token.light) if token.is_word else None
