"""What we ask about citizens: their consents and how to reach them."""

from __future__ import annotations

from dastak.citizens.models import Citizen, Consent


def has_opted_out(citizen_id: int, *, department: str) -> bool:
    """Whether the latest word of the citizen on notices of this department was no."""
    latest = (
        Consent.objects.filter(citizen=citizen_id, department=department, purpose="notices")
        .order_by("-id")
        .values_list("granted", flat=True)
        .first()
    )
    return latest is False


def client_of(citizen_id: int) -> str:
    """What the citizen's app can show."""
    return Citizen.objects.values_list("client", flat=True).get(pk=citizen_id)
