"""The JSON Schema (draft 2020-12) of a service's answers, for programs that fill the form.

Two things no schema can say stand in keywords of our own: ``x-tense`` (dates may lie only in the
past or the future, today included) and ``x-aadhaar: refused`` (no Aadhaar number in the text).
"""

from dastak.definitions.fields import address, amount, choices, integer, long_text, person_name
from dastak.definitions.fields import rows as group
from dastak.definitions.fields import text as line
from dastak.definitions.fields.date import DATE_PATTERN
from dastak.definitions.fields.email import EMAIL_PATTERN
from dastak.definitions.fields.email import MAXIMUM as LONGEST_EMAIL
from dastak.definitions.fields.letters import (
    LINE_PATTERN,
    NAME_PATTERN,
    SPEAKING_PATTERN,
    TEXT_PATTERN,
)
from dastak.definitions.fields.mobile import MOBILE_PATTERN
from dastak.definitions.fields.pincode import PINCODE_PATTERN
from dastak.definitions.fields.texts import Lengths, lengths
from dastak.definitions.model import Field, FieldWording, Service
from dastak.definitions.projections.json_conditions import Json, Schema, conditional, within
from dastak.values.language import ENGLISH, Language

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NO_WORDING = FieldWording(label="", question="")


def json_schema(service: Service, language: Language = ENGLISH) -> Schema:
    """The schema of ``answers``: what the form takes, and what it needs under which condition."""
    wording = service.wording.get(language)
    spoken = wording.fields if wording else {}
    schema: Schema = {
        "$schema": _DIALECT,
        "title": wording.title if wording else service.id,
        **_object(service.fields, spoken),
    }
    rules = [*conditional(service), *within(service)]
    if rules:
        schema["allOf"] = rules
    return schema


def _object(fields: tuple[Field, ...], spoken: dict[str, FieldWording]) -> Schema:
    required: list[Json] = [field.name for field in fields if field.required and not field.when]
    return {
        "type": "object",
        "properties": {
            field.name: _described(field, spoken.get(field.name, _NO_WORDING)) for field in fields
        },
        "required": required,
        "additionalProperties": False,
    }


def _described(field: Field, spoken: FieldWording) -> Schema:
    schema = _schema(field, spoken)
    if spoken.label:
        schema["title"] = spoken.label
    if spoken.question:
        schema["description"] = spoken.question
    return schema


def _schema(field: Field, spoken: FieldWording) -> Schema:
    match field.kind:
        case "person_name" | "text" | "long_text" | "address":
            return _words(field)
        case "choice":
            return {"type": "string", "enum": list(field.options)}
        case "choices":
            least, most = choices.bounds(field)
            items: Schema = {"type": "string", "enum": list(field.options)}
            return {**_array(items, least, most), "uniqueItems": True}
        case "group":
            least, most = group.bounds(field)
            return _array(_object(field.fields, spoken.fields), least, most)
        case "amount":
            least, most = amount.bounds(field)
            return {"type": "integer", "minimum": least, "maximum": most}
        case "integer":
            least, most = integer.bounds(field)
            return {"type": "integer", "minimum": least, "maximum": most}
        case "yes_no":
            return {"type": "boolean"}
        case _:
            return _patterned(field)


def _patterned(field: Field) -> Schema:
    match field.kind:
        case "date":
            tense: Schema = {} if field.tense == "any" else {"x-tense": field.tense}
            return {"type": "string", "format": "date", "pattern": DATE_PATTERN, **tense}
        case "mobile":
            return {"type": "string", "pattern": MOBILE_PATTERN}
        case "email":
            return {"type": "string", "maxLength": LONGEST_EMAIL, "pattern": EMAIL_PATTERN}
        case _:
            return {"type": "string", "pattern": PINCODE_PATTERN}


def _words(field: Field) -> Schema:
    match field.kind:
        case "person_name":
            return _text(field, person_name.LENGTHS, NAME_PATTERN)
        case "text":
            return _free(_text(field, line.LENGTHS, LINE_PATTERN))
        case "long_text":
            return _free(_text(field, long_text.LENGTHS, TEXT_PATTERN))
        case _:
            return _free(_text(field, address.LENGTHS, TEXT_PATTERN))


def _text(field: Field, default: Lengths, pattern: str) -> Schema:
    least, most = lengths(field, default)
    return {"type": "string", "minLength": least, "maxLength": most, "pattern": pattern}


def _free(schema: Schema) -> Schema:
    return {**schema, "allOf": [{"pattern": SPEAKING_PATTERN}], "x-aadhaar": "refused"}


def _array(items: Schema, least: int, most: int) -> Schema:
    return {"type": "array", "items": items, "minItems": least, "maxItems": most}
