"""One spelling for many: every script, digit and way of typing comes to the same words."""

from dastak.understanding.normalise.clean import clean
from dastak.understanding.normalise.latin import latin_words, romanise
from dastak.understanding.normalise.phonetic import light, phonetic, skeleton

__all__ = ["clean", "latin_words", "light", "phonetic", "romanise", "skeleton"]
