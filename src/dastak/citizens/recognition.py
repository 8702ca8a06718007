"""Recognise who wrote, for a whole batch of senders at once; strangers become citizens.

A business-scoped id (BSUID) is surer than a phone: phones are recycled. So a phone whose citizen
already has another BSUID in the same portfolio belongs, from now on, to the new person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from dastak.citizens.models import Citizen, Identifier
from dastak.integrations.channel.port import IdentityChange, Sender
from dastak.vault.blind import blind

_FIND = """
SELECT i.blind, i.kind, c.id, c.language, c.client,
       EXISTS (SELECT 1 FROM citizens_identifier b
               WHERE b.citizen_id = c.id AND b.kind = 'bsuid' AND b.retired_at IS NULL)
FROM citizens_identifier i JOIN citizens_citizen c ON c.id = i.citizen_id
WHERE i.blind = ANY(%s) AND i.retired_at IS NULL
"""


@dataclass(slots=True)
class Known:
    """A citizen as a turn needs them."""

    id: int
    language: str
    client: str
    has_bsuid: bool = False


@dataclass(frozen=True, slots=True)
class Knock:
    """A sender at one business portfolio's door, perhaps under a changed identity."""

    sender: Sender
    portfolio: str
    change: IdentityChange | None = None

    def blinds(self) -> list[bytes]:
        """The blind indexes of the sender's identifiers, the surest first."""
        return _blinds(self.portfolio, self.sender.user_id, self.sender.phone)

    def old_blinds(self) -> list[bytes]:
        """Those of the identity that the channel says was left behind."""
        if self.change is None:
            return []
        return _blinds(self.portfolio, self.change.old_user_id, self.change.old_phone)


def recognise(knocks: Iterable[Knock], *, now: datetime) -> dict[Knock, Known]:
    """The citizen of each knock. One query when all are known; a few more for strangers."""
    wanted = list(dict.fromkeys(knocks))
    blinds = {b for knock in wanted for b in (*knock.blinds(), *knock.old_blinds())}
    found = _find(blinds)
    answer: dict[Knock, Known] = {}
    for knock in wanted:
        known = _match(knock, found)
        if known is None:
            known = _newcomer()
        if any(b not in found for b in knock.blinds()) or knock.change is not None:
            _link(knock, known, found, now=now)
        answer[knock] = known
    return answer


def phone_blind(phone: str) -> bytes:
    """The blind index of a phone (E.164 digits), the same in every portfolio."""
    return blind("phone", phone)


def _blinds(portfolio: str, user_id: str, phone: str) -> list[bytes]:
    blinds = [blind("bsuid", f"{portfolio}:{user_id}")] if user_id else []
    return [*blinds, phone_blind(phone)] if phone else blinds


def _find(blinds: set[bytes]) -> dict[bytes, Known]:
    citizens: dict[int, Known] = {}
    found: dict[bytes, Known] = {}
    with connection.cursor() as cursor:
        cursor.execute(_FIND, [list(blinds)])
        for index, _kind, citizen, language, client, has_bsuid in cursor.fetchall():
            known = citizens.setdefault(citizen, Known(citizen, language, client, has_bsuid))
            found[bytes(index)] = known
    return found


def _match(knock: Knock, found: dict[bytes, Known]) -> Known | None:
    for index in (*knock.old_blinds(), *knock.blinds()):
        known = found.get(index)
        if known is None:
            continue
        by_phone_alone = index == phone_blind(knock.sender.phone) and knock.sender.user_id
        if by_phone_alone and known.has_bsuid and knock.change is None:
            return None
        return known
    return None


def _newcomer() -> Known:
    citizen = Citizen.objects.create()
    return Known(citizen.pk, citizen.language, citizen.client)


def _link(knock: Knock, known: Known, found: dict[bytes, Known], *, now: datetime) -> None:
    """Give the citizen the identifiers that are new; retire those that moved or were left."""
    rows = []
    for kind, value, index in _identifiers(knock):
        if found.get(index) is known:
            continue
        Identifier.objects.filter(blind=index, retired_at=None).update(retired_at=now)
        portfolio = knock.portfolio if kind == "bsuid" else ""
        rows.append(
            Identifier(
                citizen_id=known.id, kind=kind, portfolio=portfolio, value=value, blind=index
            )
        )
        found[index] = known
    left = [b for b in knock.old_blinds() if b not in knock.blinds()]
    if left:
        Identifier.objects.filter(blind__in=left, retired_at=None).update(retired_at=now)
    Identifier.objects.bulk_create(rows)
    known.has_bsuid = known.has_bsuid or bool(knock.sender.user_id)


def _identifiers(knock: Knock) -> list[tuple[str, str, bytes]]:
    sender = knock.sender
    named = [("bsuid", sender.user_id), ("phone", sender.phone)]
    present = [(kind, value) for kind, value in named if value]
    return [(k, v, b) for (k, v), b in zip(present, knock.blinds(), strict=True)]
