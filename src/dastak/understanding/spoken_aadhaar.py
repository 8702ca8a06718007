"""Aadhaar numbers that were said digit by digit, masked as written ones are."""

import re

from stdnum.in_ import aadhaar

from dastak.understanding.numbers import spoken_digits, tokens
from dastak.understanding.numbers.tokens import Token

_LENGTH = 12
_WORD = re.compile(r"\S+")


def mask_spoken_aadhaar(text: str) -> str:
    """The text with every run of words and figures that says one as ``XXXX XXXX 1234``."""
    pieces: list[Token] = []
    places: list[tuple[int, int]] = []
    for word in _WORD.finditer(text):
        said = tokens(word[0])
        pieces += said
        places += [word.span()] * len(said)
    done, kept = 0, []
    for digits, first, end in spoken_digits(pieces):
        if len(digits) == _LENGTH and aadhaar.is_valid(digits):
            last = max(at for at in range(first, end) if pieces[at].text.isalnum())
            kept += [text[done : places[first][0]], f"XXXX XXXX {digits[-4:]}"]
            done = places[last][1]
    return "".join([*kept, text[done:]])
