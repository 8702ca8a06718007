"""Read acronyms that are spelled out in Indian letters: एनओसी is noc, यू पी आई is upi."""

import re
from functools import lru_cache

from dastak.understanding.normalise.indic import as_devanagari
from dastak.understanding.normalise.wordlist import word_set

_NAMES = {
    "a": "ए", "b": "बी", "c": "सी", "d": "डी", "e": "ई", "f": "एफ", "g": "जी", "h": "एच",
    "i": "आई आइ", "j": "जे", "k": "के", "l": "एल", "m": "एम", "n": "एन", "o": "ओ", "p": "पी",
    "q": "क्यू", "r": "आर", "s": "एस", "t": "टी", "u": "यू", "v": "वी", "w": "डब्ल्यू डब्लू",
    "x": "एक्स", "y": "वाई", "z": "ज़ेड जेड",
}  # fmt: skip
_LETTERS = {name: letter for letter, names in _NAMES.items() for name in names.split()}
_SPELLED = re.compile("(?:" + "|".join(sorted(_LETTERS, key=len, reverse=True)) + ")+")
_LETTER = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_WORDS_OF_THEIR_OWN = word_set("बीवी बीबी जीजी आईए आईओ आओ आएआई आईजी केके ओए एजी एआई")
_WEAK = word_set("के जी आई ए ओ ई आइ टी")
"""Common words (of, sir, came, tea ...): letters only in the company of two surer ones."""


def decode_acronyms(text: str) -> str:
    """Replace spelled-out letters, joined or apart, by the acronym in Latin letters."""
    return text if text.isascii() else " ".join(_join_runs(text.split(" ")))


def letters_of(text: str) -> str:
    """Every word that is nothing but names of letters, as these letters: डीएल 8 सी is dl 8 c."""
    return " ".join(_letters_in(_plain(word)) or word for word in text.split())


def _letters_in(plain: str) -> str:
    if not plain or not _SPELLED.fullmatch(plain):
        return ""
    return "".join(_LETTERS[name] for name in _LETTER.findall(plain))


def _join_runs(words: list[str]) -> list[str]:
    done: list[str] = []
    run: list[str] = []
    for word in [*words, ""]:
        plain = _plain(word)
        if plain in _LETTERS:
            run.append(word)
            continue
        done.extend(_flush(run))
        run = []
        if word:
            done.append(_decoded(plain) or word)
    return done


def _flush(run: list[str]) -> list[str]:
    plain = [_plain(word) for word in run]
    if sum(word not in _WEAK for word in plain) < 2:
        return run
    return ["".join(_LETTERS[word] for word in plain)]


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    if not word or word.isascii():
        return ""
    return as_devanagari(word).strip(".,।!?:;-").replace(".", "").replace("़", "़")


@lru_cache(maxsize=4096)
def _decoded(plain: str) -> str:
    if len(plain) < 3 or plain in _WORDS_OF_THEIR_OWN or not _SPELLED.fullmatch(plain):
        return ""
    return "".join(_LETTERS[name] for name in _LETTER.findall(plain))
