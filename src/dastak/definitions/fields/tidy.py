"""How an answer is written before it is checked and kept."""

import re
import unicodedata

from dastak.definitions.answers import Answer, Row
from dastak.definitions.fields.aadhaar import mask_aadhaar
from dastak.definitions.model import Field, FieldKind

_FREE_TEXT: frozenset[FieldKind] = frozenset({"text", "long_text", "address"})
_BLANKS = re.compile(r"[ \t\u00a0]+")
_BLANK_LINES = re.compile(r"\s*\n\s*")


def tidy_answer(field: Field, value: Answer) -> Answer:
    """Composed letters, single blanks, and no Aadhaar number in free text."""
    if isinstance(value, str):
        return _tidy_text(field.kind, value)
    if isinstance(value, tuple) and field.kind == "group":
        return tuple(_tidy_row(field, row) if isinstance(row, dict) else row for row in value)
    return value


def _tidy_row(field: Field, row: Row) -> Row:
    kinds = {column.name: column.kind for column in field.fields}
    return {
        name: _tidy_text(kinds[name], cell) if isinstance(cell, str) and name in kinds else cell
        for name, cell in row.items()
    }


def _tidy_text(kind: FieldKind, text: str) -> str:
    composed = _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()
    if kind not in _FREE_TEXT:
        return composed
    return mask_aadhaar(_BLANK_LINES.sub("\n", composed))
