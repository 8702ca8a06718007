"""Read an e-mail address, typed or spelled out (ramesh at gmail dot com)."""

import re

from dastak.understanding.normalise import clean
from dastak.understanding.parse.outcome import Asked, Parsed, nothing

_ADDRESS = re.compile(
    r"(?<![\w.+-])[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_+-])?"
    r"@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\w-])"
)
_SPOKEN = (
    (r"\s*(?:\(at\)|\[at\]| at the rate(?: of)?| at )\s*", "@"),
    (r"\s*(?: dot | डॉट )\s*", "."),
)


def parse_email(asked: Asked) -> Parsed:
    """The address in lower case; ``confirm`` when it was spelled out."""
    text = clean(asked.text).lower()
    found = set(_ADDRESS.findall(text))
    spelled = not found
    if spelled:
        for pattern, sign in (*_SPOKEN, (r"\s*@\s*", "@")):
            text = re.sub(pattern, sign, text)
        found = set(_ADDRESS.findall(text))
    found = {address for address in found if ".." not in address}
    if len(found) > 1:
        return nothing("several")
    return Parsed(found.pop(), confirm=spelled) if found else nothing("not_an_email")
