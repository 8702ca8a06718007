"""Read one answer of a form: a value, nothing, or a value to be confirmed."""

from collections.abc import Callable
from datetime import date
from typing import Literal, get_args

from dastak.understanding.parse.aadhaar import parse_aadhaar
from dastak.understanding.parse.address import parse_address
from dastak.understanding.parse.age import parse_age
from dastak.understanding.parse.amount import parse_amount
from dastak.understanding.parse.date import parse_date
from dastak.understanding.parse.email import parse_email
from dastak.understanding.parse.gender import parse_gender
from dastak.understanding.parse.integer import parse_integer
from dastak.understanding.parse.mobile import parse_mobile
from dastak.understanding.parse.name import parse_name
from dastak.understanding.parse.outcome import Asked, Hint, Parsed, nothing
from dastak.understanding.parse.pincode import parse_pincode
from dastak.understanding.parse.relation import parse_relation
from dastak.understanding.parse.relations import RELATIONS
from dastak.understanding.parse.time import parse_time
from dastak.understanding.parse.vehicle import parse_vehicle
from dastak.understanding.parse.yesno import parse_yesno

Kind = Literal[
    "date", "time", "amount", "age", "yesno", "mobile", "pincode", "aadhaar", "gender",
    "relation", "vehicle", "name", "address", "integer", "email",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)

_PARSERS: dict[Kind, Callable[[Asked], Parsed]] = {
    "date": parse_date,
    "time": parse_time,
    "amount": parse_amount,
    "age": parse_age,
    "yesno": parse_yesno,
    "mobile": parse_mobile,
    "pincode": parse_pincode,
    "aadhaar": parse_aadhaar,
    "gender": parse_gender,
    "relation": parse_relation,
    "vehicle": parse_vehicle,
    "name": parse_name,
    "address": parse_address,
    "integer": parse_integer,
    "email": parse_email,
}
_LONGEST = 1000


def parse(kind: Kind, text: str, *, language: str, today: date, hint: Hint = "any") -> Parsed:
    """What ``text`` says when a ``kind`` was asked for; ``hint`` places a bare date."""
    if not text.strip():
        return nothing("empty")
    if len(text) > _LONGEST:
        return nothing("too_long")
    return _PARSERS[kind](Asked(text=text, language=language, today=today, hint=hint))


__all__ = ["KINDS", "RELATIONS", "Hint", "Kind", "Parsed", "parse"]
