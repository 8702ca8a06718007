"""A JSON Schema validator that knows our two keywords and reads patterns as ECMAScript does."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from dastak.definitions.fields.aadhaar import has_aadhaar
from dastak.definitions.fields.date import as_date


def validator(schema: Mapping[str, object], *, today: date) -> Validator:
    """Checks the schema itself, then stands ready for answers."""
    Draft202012Validator.check_schema(schema)

    def tense(_: object, wanted: str, instance: object, __: object) -> Iterator[ValidationError]:
        day = as_date(instance) if isinstance(instance, str) else None
        if day and ((wanted == "past" and day > today) or (wanted == "future" and day < today)):
            yield ValidationError(f"{instance} is not {wanted}")

    ours = {"x-tense": tense, "x-aadhaar": _aadhaar, "pattern": _pattern}
    extended: type[Validator] = extend(Draft202012Validator, ours)  # type: ignore[no-untyped-call]
    return extended(schema, format_checker=FormatChecker(["date"]))


def _aadhaar(_: object, __: object, instance: object, ___: object) -> Iterator[ValidationError]:
    if isinstance(instance, str) and has_aadhaar(instance):
        yield ValidationError("an Aadhaar number")


def _pattern(_: object, pattern: str, instance: object, __: object) -> Iterator[ValidationError]:
    # Python's $ forgives a last line break; ECMAScript's does not.
    exact = pattern[:-1] + r"\Z" if pattern.endswith("$") else pattern
    if isinstance(instance, str) and not re.search(exact, instance):
        yield ValidationError(f"{instance!r} does not match {pattern}")
