"""Read a postal address: what stands before and after the PIN code, and the PIN code."""

import re

from dastak.understanding.normalise import clean
from dastak.understanding.parse.outcome import Asked, Parsed, nothing

_PINCODE = re.compile(r"(?<![\d/.])(?<!\d-)([1-9]\d{2})[ -]?(\d{3})(?!\d|[/-]\d)")
_LABEL = re.compile(
    r"[\s,;:.-]*(?:\(?\s*\b(?:pin\s*code|pin|pincode|zip)\b(?:\s*(?:no|number|is))?|"
    r"पिन\s*कोड|पिनकोड|पिन|ਪਿੰਨ\s*ਕੋਡ|ਪਿਨ\s*ਕੋਡ|ਪਿੰਨ)\s*[.:=-]*\s*$",
    re.IGNORECASE,
)
_MY_ADDRESS_IS = re.compile(
    r"^(?:(?:my|full|the|current|permanent|our|home)\s+)*address\s*(?:is|:|-)+\s*|"
    r"^(?:mera|hamara|humara)\s+(?:pura\s+)?(?:pata|address|ghar)\s*(?:hai|:|-)?\s+|^pata\s*[:-]\s*|"
    r"^(?:मेरा|हमारा)\s+(?:पूरा\s+)?पता\s*(?:है|:|-)?\s+|^पता\s*[:-]\s*|^ਮੇਰਾ\s+ਪਤਾ\s*(?:ਹੈ|:|-)?\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[\s,;:-]*(?:\b(?:hai|h)|है|ਹੈ)?[\s.।,;:-]*$", re.IGNORECASE)
_SHORTEST = 5


def parse_address(asked: Asked) -> Parsed:
    """``{"line", "pincode"}``; both are needed."""
    text = _MY_ADDRESS_IS.sub("", clean(asked.text))
    pins = list(_PINCODE.finditer(text))
    if not pins:
        return nothing("pincode_missing" if _has_letters(text) else "not_an_address")
    pin = pins[-1]
    if len({match.group() for match in pins}) > 1 and not _labelled(text, pin.start()):
        return nothing("several")
    before = _LABEL.sub("", text[: pin.start()]).strip(" ,;:-(")
    after = text[pin.end() :].strip(" ,;:-.)।")
    line = _TAIL.sub("", ", ".join(part for part in (before, after) if part))
    if len(line) < _SHORTEST or not _has_letters(line):
        return nothing("line_missing")
    return Parsed({"line": line, "pincode": pin[1] + pin[2]})


def _labelled(text: str, at: int) -> bool:
    return _LABEL.search(text[:at]) is not None


def _has_letters(text: str) -> bool:
    return sum(character.isalpha() for character in text) >= 3
