"""An office on a full day: hundreds of cases that are due, without filing each of them."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.utils import timezone

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.casework.models import Application
from dastak.casework.reference import Reference
from tests.apps.casework.world import World
from tests.web.desk.house import a_case


def a_full_day(world: World, *, cases: int) -> None:
    """Most are due today, some are late, some have days left."""
    today = timezone.localdate()
    with in_scope(SYSTEM_WIDE):
        model = Application.objects.get(pk=a_case(world).application)
        rows = []
        for n in range(1, cases):
            row = Application(
                **{
                    field.attname: getattr(model, field.attname)
                    for field in Application._meta.concrete_fields
                }
            )
            row.id = uuid.uuid4()
            row.reference = str(Reference("INC", 26, 900_000 + n))
            row.due_on = today + timedelta(days=(n % 10 == 0) * 3 - (n % 7 == 0) * 2)
            rows.append(row)
        Application.objects.bulk_create(rows)
