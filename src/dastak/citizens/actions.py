"""Change what we know of a citizen: their language, what their app can show, their consents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from dastak.citizens.models import Citizen, Consent


def set_language(citizen_ids: Sequence[int], language: str) -> None:
    """Remember the language that these citizens chose."""
    Citizen.objects.filter(pk__in=citizen_ids).update(language=language)


def set_client(citizen_id: int, client: str) -> bool:
    """Remember what the citizen's app can show (flows, buttons, text); true when it is news."""
    return bool(Citizen.objects.filter(pk=citizen_id).exclude(client=client).update(client=client))


class Word(NamedTuple):
    """A consent given or withdrawn. ``proof`` names the message in which it was."""

    citizen_id: int
    department: str
    purpose: str
    granted: bool
    source: str
    proof: str


def record_consents(words: Sequence[Word], *, now: datetime) -> None:
    """Keep consents and withdrawals; idempotent by ``proof`` and purpose."""
    Consent.objects.bulk_create(
        [
            Consent(
                citizen_id=word.citizen_id,
                department_id=word.department,
                purpose=word.purpose,
                granted=word.granted,
                source=word.source,
                proof=word.proof,
                at=now,
            )
            for word in words
        ],
        ignore_conflicts=True,
    )
