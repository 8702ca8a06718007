"""Write a Latin word as it sounds, so that spellings of one word meet.

``light`` keeps enough to tell saat (seven) from saath (sixty); ``phonetic`` forgives more;
``skeleton`` keeps only the consonants.
"""

import re
from functools import lru_cache

_DOUBLE = re.compile(r"([a-z])\1+")
_DOUBLE_ASPIRATE = re.compile(r"([ckgjtdbs]h)\1+")
_LIGHT = (("aa", "a"), ("ee", "i"), ("ii", "i"), ("oo", "u"), ("uu", "u"), ("w", "v"), ("ph", "f"),
          ("z", "j"), ("q", "k"), ("ck", "k"))  # fmt: skip
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?:t|s|c)ion", "san"),
        (r"chh|ch", "C"),
        (r"ck", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"C", "c"),
        (r"q", "k"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"sh", "s"),
        (r"w", "v"),
        (r"z", "j"),
        (r"([kgjtdb])h", r"\1"),
        (r"a+[iy]|ei|ey", "e"),
        (r"ou|au|ow", "o"),
        (r"aa+", "a"),
        (r"ee+|ii+|ie", "i"),
        (r"oo+|uu+", "u"),
        (r"(?<=[a-z])y(?=$)", "i"),
        (r"(?<=[a-z]{2})[hn]$", ""),
        (r"([a-z])\1+", r"\1"),
        (r"(?<=[bcdfgjklmnprstv]{2})a$", ""),
    )
)
_VOWELS = re.compile(r"(?<=.)[aeiouy]")


@lru_cache(maxsize=65536)
def light(word: str) -> str:
    """Long and short vowels, w and v, doubled letters alike; aspiration kept."""
    for written, spoken in _LIGHT:
        word = word.replace(written, spoken)
    word = _DOUBLE_ASPIRATE.sub(r"\1", word)
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=65536)
def phonetic(word: str) -> str:
    """The sound of a word, with everything forgiven that people commonly confuse."""
    if not word.isalpha():
        return word
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of its sound."""
    return _VOWELS.sub("", phonetic(word)) if word.isalpha() else word
