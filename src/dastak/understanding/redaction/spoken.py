"""Numbers said digit by digit in words: nau aath ek shoonya …"""

from dastak.understanding.numbers import spoken_digits, tokens
from dastak.understanding.numbers.tokens import SHAPE

FEWEST = 5
"""Fewer are a count, a rough sum or an age."""


def without_spoken_numbers(text: str) -> str:
    """Runs of five digits or more that are said, or half said; ``text`` is in Latin letters."""
    places = [match.span() for match in SHAPE.finditer(text)]
    pieces = tokens(text)
    if len(places) != len(pieces):
        return text
    done, kept = 0, []
    for digits, first, end in spoken_digits(pieces):
        last = max(at for at in range(first, end) if pieces[at].is_number or pieces[at].is_word)
        if len(digits) >= FEWEST and any(piece.is_word for piece in pieces[first:end]):
            kept += [text[done : places[first][0]], "[number]"]
            done = places[last][1]
    return "".join([*kept, text[done:]])
