"""From typed words to a normalised answer of a field, or the reason why not."""

from datetime import date

import msgspec

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.registry import check_answer
from dastak.definitions.model import Field, FieldKind
from dastak.dialogue.answer_words import NO_WORDS, Glossary, read
from dastak.understanding.parse import RELATIONS, Kind, parse
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

OTHER = "other"
NAMED: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("gender", frozenset({"male", "female", "transgender"})),
    ("relation", RELATIONS),
)
"""What options may be called beside their titles; ``other`` may stand among them."""
AGES = ("age", "_age")
"""Endings of the names of whole numbers that are somebody's years."""

ANSWERS: dict[str, Answer] = {"yes": True, "no": False}


class Taken(msgspec.Struct, frozen=True):
    """A value, perhaps to be confirmed; or a problem; or neither, when nothing was understood."""

    value: Answer | None = None
    confirm: bool = False
    problem: Problem | None = None


NOTHING = Taken()


def understand(
    field: Field, text: str, *, language: Language, today: date, known: Glossary = NO_WORDS
) -> Taken:
    """What ``text`` answers to ``field``; ``known`` are the language's own words."""
    value, confirm = _value(field, text, language=language, today=today, known=known)
    if value is None:
        return NOTHING
    problem = check_answer(field, value, today=today)
    return Taken(problem=problem) if problem else Taken(value, confirm)


def named_option(
    field: Field, text: str, *, language: Language, today: date, known: Glossary = NO_WORDS
) -> tuple[str, bool]:
    """The option that a parser of its own finds (``mahila`` is ``female``), and whether to ask
    back: a relation that is not among the options is ``other``."""
    kind = _kind_of_options(field)
    parsed = read(kind, text, language=language, today=today, known=known) if kind else None
    if parsed is None or not isinstance(parsed.value, str):
        return "", False
    if parsed.value in field.options:
        return parsed.value, parsed.confirm
    return (OTHER, True) if OTHER in field.options else ("", False)


def _kind_of_options(field: Field) -> Kind | None:
    options = frozenset(field.options) - {OTHER}
    return next((kind for kind, values in NAMED if options and options <= values), None)


def pincode_in(text: str, *, language: Language, today: date) -> tuple[str, str]:
    """An address that was given with its PIN code: the address alone, and the code."""
    value = parse("address", text, language=language, today=today).value
    return (value["line"], value["pincode"]) if isinstance(value, dict) else (text, "")


def _value(
    field: Field, text: str, *, language: Language, today: date, known: Glossary
) -> tuple[Answer | None, bool]:
    kind = PARSERS.get(field.kind)
    if field.kind == "choice":
        if text in field.options:
            return text, False
        option, confirm = named_option(field, text, language=language, today=today, known=known)
        return option or None, confirm
    if field.kind == "integer" and field.name.endswith(AGES):
        kind = "age"
    if kind is None:
        return text if field.kind == "long_text" else " ".join(text.split()), False
    parsed = read(kind, text, language=language, today=today, known=known, hint=field.tense)
    value = parsed.value
    if isinstance(value, dict):
        return None, False
    if field.kind == "yes_no":
        return ANSWERS.get(str(value)), parsed.confirm
    return value, parsed.confirm
