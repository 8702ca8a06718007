"""Spell Devanagari and Gurmukhi in Latin letters, as people type them on a phone."""

import re

from dastak.understanding.normalise.wordlist import word_list

_CONSONANTS = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ\u0958\u0959\u095a\u095b\u095c\u095d\u095e",
        word_list(
            "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l v sh sh s h l "
            "k kh g z d dh f"
        ),
        strict=True,
    )
)
_NUKTA = {"क": "k", "ख": "kh", "ग": "g", "ज": "z", "ड": "d", "ढ": "dh", "फ": "f", "स": "sh"}
_SIGNS = dict(zip("ािीुूृेैोौॅॉॆॊ", word_list("aa i ee u oo ri e ai o au e o e o"), strict=True))
_VOWELS = dict(
    zip("अआइईउऊऋएऐओऔऍऑऎऒ", word_list("a aa i ee u oo ri e ai o au e o e o"), strict=True)
)
_HIATUS = {"ई": "i", "ऊ": "u"}
"""After another vowel these are said short: bhai, teis."""
_SCRIPTS = re.compile("[ऀ-ॿ]+|[਀-੿]+")
_GURMUKHI_OFFSET = 0x0A00 - 0x0900
_BEARERS = str.maketrans({"ੳ": "ਉ", "ੲ": "ਇ", "ੰ": "ਂ"})
_VIRAMA, _NUKTA_SIGN, _INHERENT = "्", "़", "a"

Sound = tuple[str, str]
"""A consonant cluster (perhaps empty) and the vowel after it; ``a`` may still fall silent."""


def latinise(text: str) -> str:
    """Every Devanagari or Gurmukhi run becomes lower-case Latin; the rest is left alone."""
    return text if text.isascii() else _SCRIPTS.sub(lambda run: _word(run[0]), text)


def _word(run: str) -> str:
    return "".join(c + v for c, v in _drop_schwas(_sounds(as_devanagari(run))))


def as_devanagari(run: str) -> str:
    """Gurmukhi lies parallel to Devanagari in Unicode; only its nasal and doubling signs differ."""
    if not _is_gurmukhi(run[0]):
        return run
    doubled = re.sub("ੱ(.)", r"\1੍\1", run).translate(_BEARERS)
    return "".join(chr(ord(c) - _GURMUKHI_OFFSET) if _is_gurmukhi(c) else c for c in doubled)


def _is_gurmukhi(letter: str) -> bool:
    return "\u0a00" <= letter <= "\u0a7f"


def _sounds(word: str) -> list[tuple[str, str, bool]]:
    """(consonants, vowel, may the vowel fall silent) for each syllable."""
    sounds: list[tuple[str, str, bool]] = []
    cluster, open_ended = "", False
    for at, letter in enumerate(word):
        following = word[at + 1 : at + 2]
        if letter in _CONSONANTS:
            if open_ended:
                sounds.append((cluster, _INHERENT, True))
                cluster = ""
            soft = _NUKTA.get(letter) if following == _NUKTA_SIGN else None
            cluster, open_ended = cluster + (soft or _CONSONANTS[letter]), True
        elif letter == _VIRAMA:
            open_ended = False
        elif letter == _NUKTA_SIGN:
            continue
        elif letter in _SIGNS:
            sounds.append((cluster, _SIGNS[letter], False))
            cluster, open_ended = "", False
        else:
            if open_ended:
                sounds.append((cluster, _INHERENT, True))
                cluster, open_ended = "", False
            _add_other(sounds, letter, following)
    if cluster:
        sounds.append((cluster, _INHERENT if open_ended else "", open_ended))
    return sounds


def _add_other(sounds: list[tuple[str, str, bool]], letter: str, following: str) -> None:
    if letter in _VOWELS:
        after_vowel = _HIATUS.get(letter) if sounds else None
        sounds.append(("", after_vowel or _VOWELS[letter], False))
    elif letter in "ंँ" and sounds:
        consonants, vowel, _ = sounds[-1]
        nasal = "m" if following and following in "पफबभ" else "n"
        sounds[-1] = (consonants, vowel + nasal, False)
    elif letter == "ः" and sounds:
        consonants, vowel, _ = sounds[-1]
        sounds[-1] = (consonants, vowel + "h", False)
    elif letter == "ॐ":
        sounds.append(("", "om", False))


def _drop_schwas(sounds: list[tuple[str, str, bool]]) -> list[Sound]:
    """The last inherent vowel is silent, and so is each one between two spoken syllables."""
    vowels = [vowel for _, vowel, _ in sounds]
    last = len(sounds) - 1
    if last > 0 and sounds[last][2]:
        vowels[last] = _INHERENT if _lingers(sounds[last][0]) else ""
    for at in range(last - 1, 0, -1):
        consonants, _, silent = sounds[at]
        follower = sounds[at + 1][0]
        if silent and vowels[at - 1] and vowels[at + 1] and _single(consonants) and follower:
            vowels[at] = "" if _single(follower) else vowels[at]
    return [(consonants, vowel) for (consonants, _, _), vowel in zip(sounds, vowels, strict=True)]


def _lingers(cluster: str) -> bool:
    """rajya, patra, tatva keep their last sound; dharm and varg do not."""
    return len(cluster) > 1 and cluster[-1] in "yrv" and cluster[-2] not in "yrv"


def _single(consonants: str) -> bool:
    return len(consonants) == 1 or consonants in {
        "kh", "gh", "ch", "chh", "jh", "th", "dh", "ph", "bh", "sh"
    }  # fmt: skip
