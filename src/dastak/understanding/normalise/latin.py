"""Bring a message in any script to plain lower-case Latin words."""

import re
from functools import lru_cache

from dastak.understanding.normalise.acronyms import decode_acronyms
from dastak.understanding.normalise.clean import clean
from dastak.understanding.normalise.emoji import name_pictures
from dastak.understanding.normalise.indic import latinise

_REPEATED = re.compile(r"([a-z])\1{2,}")
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")


@lru_cache(maxsize=8192)
def romanise(text: str) -> str:
    """Cleaned, pictures named, acronyms decoded, every script in lower-case Latin letters."""
    named = name_pictures(clean(text)).replace("।", " . ")
    lowered = latinise(decode_acronyms(named)).lower()
    whole = _INITIALS.sub(lambda run: run[0].replace(".", ""), lowered)
    return _REPEATED.sub(r"\1\1", whole)


@lru_cache(maxsize=8192)
def latin_words(text: str) -> tuple[str, ...]:
    """The words and numbers of a message, without punctuation."""
    return tuple(word.replace("'", "") for word in _WORD.findall(romanise(text)))
