"""Several of a list of options."""

from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.kind import Kind
from dastak.definitions.model import Field, FieldWording
from dastak.values.language import Language


def check(field: Field, value: Answer, *, today: date) -> Problem | None:
    """Ids of options, none twice, at least one unless the field says otherwise."""
    if not isinstance(value, tuple):
        return Problem("wrong_form")
    if any(not isinstance(one, str) or one not in field.options for one in value):
        return Problem("not_in_list")
    if len({str(one) for one in value}) < len(value):
        return Problem("chosen_twice")
    least, most = bounds(field)
    if len(value) < least:
        return Problem("too_few", {"minimum": least})
    return Problem("too_many", {"maximum": most}) if len(value) > most else None


def bounds(field: Field) -> tuple[int, int]:
    """The fewest and most options that may be chosen."""
    least = 1 if field.minimum is None else field.minimum
    return least, len(field.options) if field.maximum is None else field.maximum


def show(field: Field, value: Answer, wording: FieldWording, language: Language) -> str:
    """The titles, with commas."""
    chosen = value if isinstance(value, tuple) else ()
    return ", ".join(wording.options.get(str(one), str(one)) for one in chosen)


KIND = Kind(check=check, show=show)
