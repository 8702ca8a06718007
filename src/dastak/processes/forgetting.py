"""What nobody may keep any longer is erased: in batches, audited, and taken up again after a crash.

Cases by their service's ``retention_days``; papers that no application took after ``LOOSE``;
conversations by the longest retention of the department's services; queues after ``DONE``.
See docs/subsystems/retention.md.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from dastak.accounts.actors import SYSTEM
from dastak.casework.actions.forget import forget_case, forget_paper
from dastak.casework.queries.forgetting import Loose, cases_to_forget, loose_papers
from dastak.catalogue.queries import published_versions
from dastak.conversations.actions.forget import forget_done, forget_talk
from dastak.conversations.queries.papers_in_hand import papers_in_hand
from dastak.messaging.forgetting import forget_updates

LOOSE = timedelta(days=45)
"""A draft is forgotten after 30 days without a word; its papers a little later."""
DONE = timedelta(days=30)
UPDATES = timedelta(days=90)
"""WhatsApp repeats a webhook for a week at most; what staff set aside they have seen by then."""
PAGES = 20


def forget(*, now: datetime, limit: int) -> int:
    """One round; returns how much was erased, so that more than a round's worth goes on at once."""
    return (
        _cases(now=now, limit=limit)
        + _papers(now=now, limit=limit)
        + _talks(now=now, limit=limit)
        + forget_done(before=now - DONE, limit=limit)
        + forget_updates(before=now - UPDATES, limit=limit)
    )


def _cases(*, now: datetime, limit: int) -> int:
    due = cases_to_forget(now=now, limit=limit)
    return sum(forget_case(case, by=SYSTEM, now=now) for case in due)


def _papers(*, now: datetime, limit: int) -> int:
    """Page by page, so that papers which a draft still holds keep no others from going."""
    erased, last = 0, None
    for _ in range(PAGES):
        page = loose_papers(before=now - LOOSE, after=last, limit=limit)
        erased += _erase(page)
        if erased >= limit or len(page) < limit:
            break
        last = page[-1]
    return erased


def _erase(page: list[Loose]) -> int:
    held = papers_in_hand([(paper, talk) for paper, talk, _ in page])
    return sum(forget_paper(paper, by=SYSTEM) for paper, _, _ in page if paper not in held)


def _talks(*, now: datetime, limit: int) -> int:
    longest: dict[str, int] = {}
    for version in published_versions():
        service = version.service
        days = max(service.retention_days, longest.get(service.department, 0))
        longest[service.department] = days
    return sum(
        forget_talk(department, before=now - timedelta(days=days), by=SYSTEM, limit=limit)
        for department, days in longest.items()
    )
