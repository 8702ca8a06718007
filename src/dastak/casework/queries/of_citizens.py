"""The newest cases of some citizens, as far as the scope shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from dastak.accounts.scope import Scope, in_scope
from dastak.casework.lifecycle import Status
from dastak.casework.queries.visible import visible
from dastak.casework.status import status_of

LATEST = 3


@dataclass(frozen=True, slots=True)
class KnownCase:
    """Enough to name a case and to open it."""

    id: UUID
    reference: str
    status: Status


def cases_of_citizens(scope: Scope, citizens: Collection[int]) -> dict[int, list[KnownCase]]:
    """At most ``LATEST`` for each citizen, the newest first."""
    found: defaultdict[int, list[KnownCase]] = defaultdict(list)
    with in_scope(scope):
        rows = visible(scope).filter(citizen_id__in=citizens).order_by("-filed_at", "id")
        for row in rows.only("id", "reference", "status", "citizen_id"):
            cases = found[row.citizen_id]
            if len(cases) < LATEST:
                cases.append(KnownCase(row.id, row.reference, status_of(row)))
    return dict(found)
