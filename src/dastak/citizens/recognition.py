"""Recognise who wrote, for a whole batch of senders at once; strangers become citizens.

A business-scoped id (BSUID) is surer than a phone: phones are recycled. So a phone whose citizen
already has another BSUID in the same portfolio belongs, from now on, to the new person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from dastak.citizens.models import Citizen, Identifier
from dastak.integrations.channel.port import IdentityChange, Sender
from dastak.vault.blind import blind
from dastak.vault.statements import run

_FIND = """
SELECT i.blind, c.id, c.language, c.client,
       EXISTS (SELECT 1 FROM citizens_identifier b
               WHERE b.citizen_id = c.id AND b.kind = 'bsuid' AND b.retired_at IS NULL)
FROM citizens_identifier i JOIN citizens_citizen c ON c.id = i.citizen_id
WHERE i.blind = ANY(%s::bytea[]) AND i.retired_at IS NULL
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
    """The citizen of each knock. One query when all are known; a few more when some are not."""
    wanted = list(dict.fromkeys(knocks))
    blinds = {b for knock in wanted for b in (*knock.blinds(), *knock.old_blinds())}
    found = _find(blinds)
    answer: dict[Knock, Known] = {}
    links = Links()
    for knock in wanted:
        known = _match(knock, found) or links.newcomer()
        if any(b not in found for b in knock.blinds()) or knock.change is not None:
            links.link(knock, known, found)
        answer[knock] = known
    links.store(now=now)
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
    [rows] = run((_FIND, [list(blinds)]))
    for index, citizen, language, client, has_bsuid in rows:
        assert isinstance(index, bytes) and isinstance(citizen, int)
        fresh = Known(citizen, str(language), str(client), bool(has_bsuid))
        found[index] = citizens.setdefault(citizen, fresh)
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


@dataclass(slots=True)
class Links:
    """What a batch learns of who is who, written down together."""

    newcomers: list[Known] = field(default_factory=list)
    retired: list[bytes] = field(default_factory=list)
    rows: list[tuple[Known, Identifier]] = field(default_factory=list)

    def newcomer(self) -> Known:
        """Somebody whom nobody knows yet; numbered when stored."""
        known = Known(0, "", "buttons")
        self.newcomers.append(known)
        return known

    def link(self, knock: Knock, known: Known, found: dict[bytes, Known]) -> None:
        """Give the citizen the identifiers that are new; retire those that moved or were left."""
        for kind, value, index in _identifiers(knock):
            if found.get(index) is known:
                continue
            if index in found:
                self.retired.append(index)
            portfolio = knock.portfolio if kind == "bsuid" else ""
            row = Identifier(kind=kind, portfolio=portfolio, value=value, blind=index)
            self.rows.append((known, row))
            found[index] = known
        self.retired += [b for b in knock.old_blinds() if b not in knock.blinds()]
        known.has_bsuid = known.has_bsuid or bool(knock.sender.user_id)

    def store(self, *, now: datetime) -> None:
        """At most three statements."""
        created = Citizen.objects.bulk_create([Citizen() for _ in self.newcomers])
        for known, citizen in zip(self.newcomers, created, strict=True):
            known.id = citizen.pk
        if self.retired:
            live = Identifier.objects.filter(blind__in=self.retired, retired_at=None)
            live.update(retired_at=now)
        for known, row in self.rows:
            row.citizen_id = known.id
        if self.rows:
            Identifier.objects.bulk_create([row for _, row in self.rows])


def _identifiers(knock: Knock) -> list[tuple[str, str, bytes]]:
    sender = knock.sender
    named = [("bsuid", sender.user_id), ("phone", sender.phone)]
    present = [(kind, value) for kind, value in named if value]
    return [(k, v, b) for (k, v), b in zip(present, knock.blinds(), strict=True)]
