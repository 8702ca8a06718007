"""Search for cases: on record, without what was typed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.audit.actions import Doing, record_all
from dastak.casework.queries.search import Found, search


def search_cases(
    text: str, *, prefixes: Collection[str], by: Actor, scope: Scope, now: datetime
) -> Found:
    """One audit entry for each department in which it looked."""
    with in_scope(scope):
        found = search(scope, text, prefixes=prefixes, now=now)
        details = {"by": found.by, "found": str(len(found.cases))}
        departments = sorted({grant.department for grant in scope.grants})
        record_all([Doing("case.searched", str(by), "search", d, details) for d in departments])
        return found
