"""From typed words to a normalised answer of a field, or the reason why not."""

from datetime import date

import msgspec

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.registry import check_answer
from dastak.definitions.model import Field, FieldKind, FieldWording
from dastak.understanding.parse import Kind, parse
from dastak.values.language import Language

PARSERS: dict[FieldKind, Kind] = {
    "person_name": "name",
    "date": "date",
    "amount": "amount",
    "integer": "integer",
    "mobile": "mobile",
    "pincode": "pincode",
    "email": "email",
    "yes_no": "yesno",
}
"""Kinds that people write in many ways; the others are taken as they are typed."""

NAMED: dict[frozenset[str], Kind] = {frozenset({"male", "female", "transgender"}): "gender"}
"""Sets of options that have a parser of their own."""

ANSWERS: dict[str, Answer] = {"yes": True, "no": False}


class Understood(msgspec.Struct, frozen=True):
    """A value, perhaps to be confirmed; or a problem; or neither, when nothing was understood."""

    value: Answer | None = None
    confirm: bool = False
    problem: Problem | None = None


NOTHING = Understood()


def understand(
    field: Field, text: str, *, words: FieldWording, language: Language, today: date
) -> Understood:
    """What ``text`` answers to ``field``."""
    value, confirm = _value(field, text, language=language, today=today)
    if value is None:
        return NOTHING
    problem = check_answer(field, value, today=today)
    return Understood(problem=problem) if problem else Understood(value, confirm)


def named_option(field: Field, text: str, *, language: Language, today: date) -> str:
    """The option that a parser of its own finds: ``mahila`` is ``female``."""
    kind = NAMED.get(frozenset(field.options))
    if kind is None:
        return ""
    value = parse(kind, text, language=language, today=today).value
    return value if isinstance(value, str) else ""


def _value(
    field: Field, text: str, *, language: Language, today: date
) -> tuple[Answer | None, bool]:
    kind = PARSERS.get(field.kind)
    if field.kind == "choice":
        kind = NAMED.get(frozenset(field.options))
        if kind is None:
            return (text if text in field.options else None), False
    if kind is None:
        return text if field.kind == "long_text" else " ".join(text.split()), False
    parsed = parse(kind, text, language=language, today=today, hint=field.tense)
    value = parsed.value
    if isinstance(value, dict):
        return None, False
    if field.kind == "yes_no":
        return ANSWERS.get(str(value)), parsed.confirm
    return value, parsed.confirm
