"""Read a postal index number: six digits, the first not zero."""

import re

from dastak.understanding.numbers import spoken_digits, tokens
from dastak.understanding.parse.outcome import Asked, Parsed, nothing

_PINCODE = re.compile(r"[1-9]\d{5}")


def parse_pincode(asked: Asked) -> Parsed:
    """Six digits, grouped or spoken in any way; nothing when there is no single one."""
    runs = [digits for digits, _, _ in spoken_digits(tokens(asked.text))]
    fitting = {digits for digits in runs if _PINCODE.fullmatch(digits)}
    if len(fitting) > 1:
        return nothing("several")
    if fitting and len(runs) == 1:
        return Parsed(fitting.pop())
    if fitting:
        return Parsed(fitting.pop(), confirm=True)
    return nothing("wrong_length" if runs else "not_a_pincode")
