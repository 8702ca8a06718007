"""The numbers as turns know them, kept in memory by each worker and read anew now and then."""

from __future__ import annotations

import time

from dastak.accounts.models import Number
from dastak.conversations.talk import Line

RENEW_SECONDS = 30.0


class Lines:
    """One per worker. A number that moved to another department is noticed within half a
    minute, a new one at once."""

    def __init__(self) -> None:
        self._read_at = float("-inf")
        self._by_name: dict[str, Line] = {}
        self._by_id: dict[int, Line] = {}

    def named(self, phone_number_id: str) -> Line | None:
        """The line of the channel's own name for a number; ``None`` when it is not ours."""
        self._renew(known=phone_number_id in self._by_name)
        return self._by_name.get(phone_number_id)

    def numbered(self, id_: int) -> Line:
        """The line of a number of ours."""
        self._renew(known=id_ in self._by_id)
        return self._by_id[id_]

    def _renew(self, *, known: bool) -> None:
        now = time.monotonic()
        if known and now - self._read_at < RENEW_SECONDS:
            return
        lines = [line_of(number) for number in Number.objects.all()]
        self._by_name = {line.phone_number_id: line for line in lines}
        self._by_id = {line.id: line for line in lines}
        self._read_at = now


def line_of(number: Number) -> Line:
    """A number as turns know it."""
    return Line(
        number.pk,
        number.phone_number_id,
        number.portfolio,
        number.department_id,
        number.jurisdiction_id,
    )
