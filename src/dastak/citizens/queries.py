"""What we ask about citizens, for many at once: what their app shows, whether they said stop."""

from __future__ import annotations

from collections.abc import Iterable

from dastak.citizens.models import Citizen, Consent, Identifier
from dastak.values.phone import Phone
from dastak.vault.blind import blind

NOTICES = "notices"


def clients_of(citizens: Iterable[int]) -> dict[int, str]:
    """What each citizen's app can show: flows, buttons or text."""
    return dict(Citizen.objects.filter(pk__in=citizens).values_list("pk", "client"))


def opted_out_of(pairs: Iterable[tuple[int, str]]) -> set[tuple[int, str]]:
    """Those pairs of citizen and department in which the latest word on notices was no."""
    wanted = set(pairs)
    rows = (
        Consent.objects.filter(citizen__in={citizen for citizen, _ in wanted}, purpose=NOTICES)
        .order_by("id")
        .values_list("citizen_id", "department_id", "granted")
    )
    latest = {(citizen, department): granted for citizen, department, granted in rows}
    return {pair for pair in wanted if latest.get(pair) is False}


def citizens_with_phone(phone: Phone) -> list[int]:
    """Whoever is known by this phone now."""
    rows = Identifier.objects.filter(blind=blind("phone", phone.digits), retired_at=None)
    return list(rows.values_list("citizen_id", flat=True))
