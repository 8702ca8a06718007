"""Change what we know of a citizen: their language, what their app can show, their consents."""

from __future__ import annotations

from datetime import datetime

from dastak.citizens.models import Citizen, Consent


def set_language(citizen_id: int, language: str) -> None:
    """Remember the language that the citizen chose."""
    Citizen.objects.filter(pk=citizen_id).update(language=language)


def set_client(citizen_id: int, client: str) -> None:
    """Remember what the citizen's app can show: flows, buttons or text."""
    Citizen.objects.filter(pk=citizen_id).update(client=client)


def record_consent(
    citizen_id: int,
    *,
    department: str,
    purpose: str,
    granted: bool,
    source: str,
    proof: str,
    now: datetime,
) -> None:
    """Keep a consent or its withdrawal; idempotent by ``proof`` and purpose."""
    Consent.objects.bulk_create(
        [
            Consent(
                citizen_id=citizen_id,
                department_id=department,
                purpose=purpose,
                granted=granted,
                source=source,
                proof=proof,
                at=now,
            )
        ],
        ignore_conflicts=True,
    )
