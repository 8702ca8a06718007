"""Recognise who wrote, for a whole batch of senders at once; strangers become citizens.

A business-scoped id (BSUID) is surer than a phone: phones are recycled. So a phone whose citizen
already has another BSUID in the same portfolio belongs, from now on, to the new person.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from dastak.citizens.models import Citizen, Identifier
from dastak.integrations.channel.port import IdentityChange, Sender
from dastak.vault.blind import blind
from dastak.vault.statements import run

ADVISORY_CLASS = 7303

_FIND = """
SELECT i.blind, c.id, c.language,
       ARRAY(SELECT b.portfolio::text FROM citizens_identifier b
             WHERE b.citizen_id = c.id AND b.kind = 'bsuid' AND b.retired_at IS NULL)
FROM citizens_identifier i JOIN citizens_citizen c ON c.id = i.citizen_id
WHERE i.blind = ANY(%s::bytea[]) AND i.retired_at IS NULL
"""
_HOLD = "SELECT pg_advisory_xact_lock(%s::int, bucket) FROM unnest(%s::int[]) AS bucket"


@dataclass(slots=True)
class Known:
    """A citizen as a turn needs them; ``portfolios`` are those in which we know their BSUID."""

    id: int = 0
    language: str = ""
    portfolios: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Knock:
    """A sender at one business portfolio's door, perhaps under a changed identity."""

    sender: Sender
    portfolio: str
    change: IdentityChange | None = None

    def identifiers(self) -> list[tuple[str, str, bytes]]:
        """Kind, value and blind index of what the sender is known by, the surest first."""
        return _identifiers(self.portfolio, self.sender.user_id, self.sender.phone)

    def left_behind(self) -> list[tuple[str, str, bytes]]:
        """Those of the identity that the channel says was given up."""
        if self.change is None:
            return []
        return _identifiers(self.portfolio, self.change.old_user_id, self.change.old_phone)


Found = dict[bytes, Known]


def recognise(knocks: Iterable[Knock], *, now: datetime) -> dict[Knock, Known]:
    """The citizen of each knock. One query when all are known; a few more for strangers."""
    wanted = list(dict.fromkeys(knocks))
    found = _find(wanted)
    news = [knock for knock in wanted if _is_news(knock, found)]
    if news:
        _hold(news)
        found = _find(wanted)
    changes = _Changes()
    answer = {knock: _known(knock, found, changes) for knock in wanted}
    changes.write(now)
    return answer


def _identifiers(portfolio: str, user_id: str, phone: str) -> list[tuple[str, str, bytes]]:
    rows = [("bsuid", user_id, blind("bsuid", f"{portfolio}:{user_id}"))] if user_id else []
    return [*rows, ("phone", phone, blind("phone", phone))] if phone else rows


def _find(knocks: Sequence[Knock]) -> Found:
    wanted = {b for k in knocks for _, _, b in (*k.identifiers(), *k.left_behind())}
    citizens: dict[int, Known] = {}
    found: Found = {}
    [rows] = run((_FIND, [list(wanted)]))
    for index, citizen, language, portfolios in rows:
        assert isinstance(index, bytes) and isinstance(citizen, int)
        assert isinstance(portfolios, list)
        fresh = Known(citizen, str(language), set(portfolios))
        found[index] = citizens.setdefault(citizen, fresh)
    return found


def _hold(knocks: Sequence[Knock]) -> None:
    """Two batches that meet the same stranger at once make one citizen of them: the second
    waits here until the first is done."""
    buckets = {b[0] for k in knocks for _, _, b in (*k.identifiers(), *k.left_behind())}
    run((_HOLD, [ADVISORY_CLASS, sorted(buckets)]))


def _is_news(knock: Knock, found: Found) -> bool:
    known = _match(knock, found)
    return (
        known is None
        or knock.change is not None
        or any(found.get(index) is not known for _, _, index in knock.identifiers())
    )


def _match(knock: Knock, found: Found) -> Known | None:
    for identity in (knock.left_behind(), knock.identifiers()):
        has_user_id = any(kind == "bsuid" for kind, _, _ in identity)
        for kind, _, index in identity:
            known = found.get(index)
            recycled = kind == "phone" and has_user_id
            if known and not (recycled and knock.portfolio in known.portfolios):
                return known
    return None


def _known(knock: Knock, found: Found, changes: _Changes) -> Known:
    if not _is_news(knock, found):
        return found[knock.identifiers()[0][2]]
    known = _match(knock, found)
    if known is None:
        known = Known()
        changes.newcomers.append(known)
    _take_over(knock, known, found, changes)
    return known


def _take_over(knock: Knock, known: Known, found: Found, changes: _Changes) -> None:
    own = knock.identifiers()
    for kind, _, index in knock.left_behind():
        if kind == "bsuid":
            known.portfolios.discard(knock.portfolio)
        if all(index != kept for _, _, kept in own):
            found.pop(index, None)
            changes.given.pop(index, None)
            changes.retired.add(index)
    for kind, value, index in own:
        if kind == "bsuid":
            known.portfolios.add(knock.portfolio)
        if found.get(index) is not known:
            changes.given[index] = (known, knock.portfolio if kind == "bsuid" else "", kind, value)
            found[index] = known


@dataclass(slots=True)
class _Changes:
    """What a batch teaches us: newcomers, identifiers that are theirs now, and those given up."""

    newcomers: list[Known] = field(default_factory=list)
    given: dict[bytes, tuple[Known, str, str, str]] = field(default_factory=dict)
    retired: set[bytes] = field(default_factory=set)

    def write(self, now: datetime) -> None:
        """Three statements, whatever the number of strangers."""
        created = Citizen.objects.bulk_create(Citizen() for _ in self.newcomers)
        for known, citizen in zip(self.newcomers, created, strict=True):
            known.id = citizen.pk
        moved = self.retired | self.given.keys()
        if moved:
            holders = Identifier.objects.filter(blind__in=moved, retired_at=None)
            holders.update(retired_at=now)
        Identifier.objects.bulk_create(
            Identifier(
                citizen_id=known.id, portfolio=portfolio, kind=kind, value=value, blind=index
            )
            for index, (known, portfolio, kind, value) in self.given.items()
        )
