"""When a certificate stands, and who may end it."""

from __future__ import annotations

from datetime import date
from typing import Literal

Standing = Literal["valid", "revoked", "expired"]


class NotAllowed(Exception):
    """The rules forbid it; the reason is for the person who tried."""


def standing(*, revoked: bool, valid_until: date | None, today: date) -> Standing:
    """A revocation outweighs everything; the last day is still a valid one."""
    if revoked:
        return "revoked"
    if valid_until is not None and today > valid_until:
        return "expired"
    return "valid"


def last_valid_day(issued_on: date, months: int | None) -> date | None:
    """The day before the same day ``months`` later; none when it never ends."""
    if months is None:
        return None
    years, month = divmod(issued_on.month - 1 + months, 12)
    year = issued_on.year + years
    try:
        same_day = date(year, month + 1, issued_on.day)
    except ValueError:  # no such day in that month, which then is not December
        same_day = date(year, month + 2, 1)
    return date.fromordinal(same_day.toordinal() - 1)


def check_reason(reason: str) -> str:
    """Whoever ends a certificate says why, in at least a few words."""
    plain = " ".join(reason.split())
    if len(plain) < 10:
        raise NotAllowed("Say why the certificate is revoked, in at least ten letters.")
    return plain[:1000]
