"""Staff say what unclear messages mean; nothing is learned from it until a person publishes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from dastak.accounts.models import Person
from dastak.accounts.scope import SYSTEM_WIDE, Scope, in_scope
from dastak.audit.actions import record
from dastak.conversations.models import UnclearMessage
from dastak.conversations.queries.unclear import VERDICTS, Verdict

KEPT_DAYS = 90
"""A wording that nobody has used for so long is forgotten, judged or not."""
NAMED: frozenset[Verdict] = frozenset({"service", "group"})
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")


class NotJudged(ValueError):
    """The verdict is none, or does not say which service or group."""


def judge(
    ids: Sequence[int],
    *,
    verdict: str,
    belongs_to: str = "",
    person: Person,
    by: object,
    scope: Scope,
    now: datetime,
) -> int:
    """How many were judged; those outside the scope are not touched. Idempotent. An empty
    verdict takes an earlier one back."""
    if verdict and verdict not in VERDICTS:
        raise NotJudged(verdict)
    name = belongs_to.strip() if verdict in NAMED else ""
    if verdict in NAMED and not _NAME.fullmatch(name):
        raise NotJudged(belongs_to)
    with in_scope(scope):
        rows = UnclearMessage.objects.filter(pk__in=ids)
        departments = sorted(set(rows.values_list("department_id", flat=True)))
        judged = rows.update(verdict=verdict, belongs_to=name, judged_by=person, judged_at=now)
        for department in departments:
            record(
                "unclear.judged",
                by=by,
                subject=f"unclear:{verdict or 'open'}",
                department=department,
                details={"messages": str(judged), "belongs_to": name},
            )
        return judged


def note_reading(verb: str, *, by: object, scope: Scope) -> None:
    """That the messages were read or exported goes on record for each department in scope."""
    departments = sorted({grant.department for grant in scope.grants})
    with in_scope(scope):
        for department in departments:
            record(verb, by=by, subject="unclear", department=department)


def forget_unclear(*, now: datetime, limit: int) -> int:
    """Erase what is older than ``KEPT_DAYS``; returns how many."""
    with in_scope(SYSTEM_WIDE):
        old = UnclearMessage.objects.filter(last_at__lt=now - timedelta(days=KEPT_DAYS))
        ids = list(old.order_by("last_at").values_list("pk", flat=True)[:limit])
        UnclearMessage.objects.filter(pk__in=ids).delete()
        return len(ids)
