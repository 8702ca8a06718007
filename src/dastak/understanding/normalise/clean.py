"""Make text safe to look at: one Unicode form, ASCII digits, no invisible characters."""

import re
import unicodedata
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_LONGEST = 4000


@lru_cache(maxsize=64)
def clean(text: str) -> str:
    """NFKC, digits of every script as 0-9, no zero-width or control characters, single spaces."""
    folded = unicodedata.normalize("NFKC", text[:_LONGEST]).translate(_QUOTES)
    if not (folded.isascii() and folded.isprintable()):
        folded = "".join(map(_visible, folded))
    return _SPACES.sub(" ", folded).strip()


def _visible(character: str) -> str:
    if character.isascii():
        return character if character.isprintable() else " "
    if unicodedata.category(character) in {"Cf", "Cs", "Co", "Cn"} or _is_variation(character):
        return ""
    digit = unicodedata.decimal(character, -1)
    if digit >= 0:
        return str(digit)
    return " " if unicodedata.category(character) in {"Cc", "Zl", "Zp"} else character


def _is_variation(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f"
