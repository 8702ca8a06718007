"""Verify codes: nobody guesses one, anybody types one, and a slip of the finger is noticed."""

from __future__ import annotations

import secrets
import unicodedata

ALPHABET = "23456789CFGHJMPQRVWX"
"""Twenty signs with no vowel, so no word is spelt by chance, and none that looks like another."""

_DRAWN = 15
LENGTH = _DRAWN + 1
_BASE = len(ALPHABET)


def new_code() -> str:
    """Sixteen signs: fifteen by chance (64 bits) and one that checks them."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(_DRAWN))
    return drawn + _check(drawn)


def read_code(text: str) -> str | None:
    """The code that someone typed, in whatever case and grouping; none when it cannot be one."""
    folded = unicodedata.normalize("NFKC", text[:100]).upper()
    code = "".join(sign for sign in folded if sign.isalnum())
    if len(code) != LENGTH or any(sign not in ALPHABET for sign in code):
        return None
    return code if _check(code[:-1]) == code[-1] else None


def spaced(code: str) -> str:
    """As printed: ``2345-6789-CFGH-JMPQ``."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def _check(drawn: str) -> str:
    """Luhn's sum over twenty signs: every wrong sign changes it, and nearly every swap."""
    total = 0
    for place, sign in enumerate(reversed(drawn)):
        value = ALPHABET.index(sign) * (2 if place % 2 == 0 else 1)
        total += value // _BASE + value % _BASE
    return ALPHABET[-total % _BASE]
