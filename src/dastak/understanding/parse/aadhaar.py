"""Read an Aadhaar number: twelve digits, first 2 to 9, with the right check digit."""

from stdnum.in_ import aadhaar

from dastak.understanding.numbers import spoken_digits, tokens
from dastak.understanding.parse.outcome import Asked, Parsed, nothing

_LENGTH = 12


def parse_aadhaar(asked: Asked) -> Parsed:
    """Twelve digits that pass the Verhoeff check."""
    runs = {digits for digits, _, _ in spoken_digits(tokens(asked.text)) if len(digits) >= 4}
    if not runs:
        return nothing("not_an_aadhaar")
    if len(runs) > 1:
        return nothing("several")
    digits = runs.pop()
    if len(digits) != _LENGTH:
        return nothing("wrong_length")
    return Parsed(digits) if aadhaar.is_valid(digits) else nothing("check_digit")
