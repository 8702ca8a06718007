"""Aadhaar numbers inside free text: found in any grouping and script, and masked."""

import re
import unicodedata

from stdnum.in_ import aadhaar

_GROUP = re.compile(r"\d+")
_GAP = re.compile(r"[\s\u200b-\u200f\u2010-\u2015\u2212._/|,:*()-]{1,3}")
_LENGTH = 12

Span = tuple[int, int]


def mask_aadhaar(text: str) -> str:
    """The text with every Aadhaar number written ``XXXX XXXX 1234``."""
    masked, done = [], 0
    for start, end in _numbers(text):
        masked += [text[done:start], f"XXXX XXXX {_ascii(text[start:end])[-4:]}"]
        done = end
    return "".join([*masked, text[done:]])


def has_aadhaar(text: str) -> bool:
    """True when an unmasked Aadhaar number stands in the text."""
    return bool(_numbers(text))


def _numbers(text: str) -> list[Span]:
    groups = [match.span() for match in _GROUP.finditer(text)]
    found: list[Span] = []
    for first, (start, _) in enumerate(groups):
        if found and start < found[-1][1]:
            continue
        end = _end_of_twelve(text, groups[first:])
        if end is not None and _is_number(_ascii(text[start:end])):
            found.append((start, end))
    return found


def _is_number(digits: str) -> bool:
    """By length, first digit and Verhoeff digit."""
    valid: bool = aadhaar.is_valid(digits)
    return valid


def _end_of_twelve(text: str, groups: list[Span]) -> int | None:
    """Where the whole groups from the first on make up exactly twelve digits."""
    count, last_end = 0, groups[0][0]
    for start, end in groups:
        if count and not _GAP.fullmatch(text[last_end:start]):
            return None
        count, last_end = count + end - start, end
        if count >= _LENGTH:
            break
    return last_end if count == _LENGTH else None


def _ascii(text: str) -> str:
    return "".join(str(unicodedata.digit(c)) for c in text if unicodedata.digit(c, -1) >= 0)
