"""From a field's kind to its file: checks, shows and masks any answer."""

from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields import (
    address,
    amount,
    choice,
    choices,
    email,
    integer,
    long_text,
    mobile,
    person_name,
    pincode,
    rows,
    text,
    yes_no,
)
from dastak.definitions.fields import date as date_kind
from dastak.definitions.fields.kind import Kind
from dastak.definitions.model import Field, FieldKind, FieldWording
from dastak.values.language import Language

_SIMPLE: dict[FieldKind, Kind] = {
    "person_name": person_name.KIND,
    "text": text.KIND,
    "long_text": long_text.KIND,
    "date": date_kind.KIND,
    "choice": choice.KIND,
    "choices": choices.KIND,
    "mobile": mobile.KIND,
    "email": email.KIND,
    "address": address.KIND,
    "pincode": pincode.KIND,
    "amount": amount.KIND,
    "integer": integer.KIND,
    "yes_no": yes_no.KIND,
}
KINDS: dict[FieldKind, Kind] = {**_SIMPLE, "group": rows.group_of(_SIMPLE)}


def check_answer(field: Field, value: Answer, *, today: date) -> Problem | None:
    """Why the normalised answer is refused, or None."""
    return KINDS[field.kind].check(field, value, today=today)


def show_answer(field: Field, value: Answer, wording: FieldWording, language: Language) -> str:
    """The answer in full, as the citizen and the certificate read it."""
    return KINDS[field.kind].show(field, value, wording, language)


def mask_answer(field: Field, value: Answer, wording: FieldWording, language: Language) -> str:
    """The answer as it may stand on a shared screen: personal parts hidden."""
    if field.kind == "group":
        return rows.mask_rows(_SIMPLE, field, value, wording=wording, language=language)
    mask = KINDS[field.kind].mask
    return mask(value) if mask else show_answer(field, value, wording, language)
