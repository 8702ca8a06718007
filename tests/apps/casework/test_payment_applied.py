"""The fee arrives at its application: in time, late, twice, or when nobody wants it any more."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from dastak.accounts.actors import SYSTEM
from dastak.casework.actions.apply_payment import Applied, apply_payment
from dastak.casework.actions.withdraw import withdraw
from dastak.casework.locking import NoSuchCase
from dastak.casework.models import Application
from dastak.outbox.models import Announcement
from tests.apps.casework.world import DAY, NOW, UNKNOWN, World, filed


def test_a_payment_starts_the_clock_on_the_day_it_was_paid(world: World) -> None:
    done = filed(world, answers={"urgent": True})
    late = NOW + 3 * DAY
    applied = apply_payment(
        done.application, order=uuid4(), by=SYSTEM, paid_at=late, now=late + DAY
    )
    assert applied == Applied(wanted=True, due_on=date(2026, 1, 22))
    assert Application.objects.get(id=done.application).status == "submitted"


def test_the_same_payment_twice_changes_nothing(world: World) -> None:
    done, order = filed(world, answers={"urgent": True}), uuid4()
    first = apply_payment(done.application, order=order, by=SYSTEM, paid_at=NOW, now=NOW)
    again = apply_payment(done.application, order=order, by=SYSTEM, paid_at=NOW + DAY, now=NOW)
    assert again == first
    assert Announcement.objects.filter(kind="casework.payment_applied").count() == 1


def test_a_second_order_or_a_withdrawn_application_does_not_want_the_money(world: World) -> None:
    paid = filed(world, answers={"urgent": True})
    apply_payment(paid.application, order=uuid4(), by=SYSTEM, paid_at=NOW, now=NOW)
    gone = filed(world, answers={"urgent": True})
    withdraw(gone.reference, citizen=world.asha, by=world.asha_herself, now=NOW)
    for done in (paid, gone):
        before = Application.objects.get(id=done.application).status
        applied = apply_payment(done.application, order=uuid4(), by=SYSTEM, paid_at=NOW, now=NOW)
        assert not applied.wanted
        assert Application.objects.get(id=done.application).status == before
    assert Announcement.objects.filter(kind="casework.payment_unwanted").count() == 2


def test_a_payment_for_no_application_is_an_error(world: World) -> None:
    with pytest.raises(NoSuchCase):
        apply_payment(UNKNOWN, order=uuid4(), by=SYSTEM, paid_at=NOW, now=NOW)
