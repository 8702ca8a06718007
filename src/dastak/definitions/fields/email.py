"""An e-mail address."""

import re
from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.kind import Kind
from dastak.definitions.fields.texts import show_words
from dastak.definitions.model import Field

MAXIMUM = 254
EMAIL_PATTERN = (
    "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}$"
)
_EMAIL = re.compile(EMAIL_PATTERN)


def check(field: Field, value: Answer, *, today: date) -> Problem | None:
    """A mailbox at a domain with a dot in it."""
    if not isinstance(value, str):
        return Problem("wrong_form")
    if len(value) > MAXIMUM:
        return Problem("too_long", {"maximum": MAXIMUM})
    return None if _EMAIL.fullmatch(value) else Problem("not_an_email")


def mask(value: Answer) -> str:
    """The first letter and the domain: ``r•••@example.in``."""
    mailbox, _, domain = str(value).partition("@")
    return f"{mailbox[:1]}•••@{domain}"


KIND = Kind(check=check, show=show_words, mask=mask)
