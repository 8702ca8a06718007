"""Which characters names and free texts may hold, as patterns that any regex engine reads.

The same text serves Python here and ECMAScript in the JSON Schema, so it uses no classes such as
``\\p{L}``: letters are given as ranges, Indian scripts without their digits and dandas.
"""

_LATIN = "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff"
_ARABIC = "\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06df-\\u06ef\\u06fa-\\u06ff"
_OL_CHIKI = "\\u1c5a-\\u1c7d"
_MEITEI = "\\uabc0-\\uabea\\uabec\\uabed"
_INDIAN_BLOCKS = range(0x0900, 0x0D80, 0x80)  # Devanagari … Malayalam: digits at +66 to +6f


def _without_digits(block: int) -> str:
    before, after = (block, block + 0x63), (block + 0x70, block + 0x7F)
    return "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in (before, after))


LETTERS = (_LATIN + _ARABIC + "".join(_without_digits(block) for block in _INDIAN_BLOCKS)) + (
    _OL_CHIKI + _MEITEI
)
JOINERS = "\\u200c\\u200d"

NAME_PATTERN = f"^[{LETTERS}][{LETTERS}{JOINERS} .'\\u2019-]*$"
"""A name begins with a letter and holds letters, spaces, full stops, apostrophes, hyphens."""

LINE_PATTERN = "^[^\\u0000-\\u001f\\u007f-\\u009f]*$"
"""One line without control characters."""

TEXT_PATTERN = "^[^\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f]*$"
"""Several lines without other control characters."""

SPEAKING_PATTERN = f"[0-9{LETTERS}\\u0966-\\u096f\\u0a66-\\u0a6f]"
"""Somewhere a letter or digit: an answer of dots or emoji alone says nothing."""
