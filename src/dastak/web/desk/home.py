"""Where a person's work begins, and the pages that their roles open."""

from __future__ import annotations

from collections.abc import Collection

from django.urls import reverse

CASES = frozenset({"officer", "supervisor", "auditor"})
TALKS = frozenset({"officer", "supervisor"})
LEARNING = frozenset({"administrator"})


def home_for(roles: Collection[str]) -> str:
    """The queue, or the unclear messages for those who only look after the services."""
    only_learns = CASES.isdisjoint(roles) and not LEARNING.isdisjoint(roles)
    return reverse("desk:unclear" if only_learns else "desk:queue")
