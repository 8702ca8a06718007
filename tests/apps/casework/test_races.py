"""Two people at once, on two connections: one decision, one filing."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.queries import verify_chain
from dastak.casework.actions.approve import approve
from dastak.casework.actions.file_application import Filing, file_application
from dastak.casework.actions.reject import reject
from dastak.casework.lifecycle import NotAllowed
from dastak.casework.models import Application, Decision
from tests.apps.casework.world import NOW, REVENUE, World, build, filed, filing, staff

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Each act on its own thread and connection, started together; what each gave or raised."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        try:
            barrier.wait(timeout=10)
            return act()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def _world() -> World:
    with in_scope(SYSTEM_WIDE):
        return build()


def test_two_officers_at_once_make_one_decision() -> None:
    world = _world()
    other = staff("esha", "officer", REVENUE, "DL")
    with in_scope(SYSTEM_WIDE):
        done = filed(world)
    bala = world.bala
    results = at_once(
        lambda: approve(done.application, by=bala.actor, scope=bala.scope, now=NOW),
        lambda: reject(done.application, reason="no", by=other.actor, scope=other.scope, now=NOW),
    )
    assert [type(result) for result in results if result is not None] == [NotAllowed]
    with in_scope(SYSTEM_WIDE):
        assert Decision.objects.count() == 1
    assert verify_chain().first_bad is None


def test_the_same_filing_at_once_is_one_application() -> None:
    world = _world()
    with in_scope(SYSTEM_WIDE):
        wanted = filing(world)

    def act() -> object:
        return _file(world, wanted)

    results = at_once(act, act)
    with in_scope(SYSTEM_WIDE):
        assert Application.objects.count() == 1
    again = _file(world, wanted)
    assert again in results
    assert all(result == again or isinstance(result, Exception) for result in results)


def test_many_filings_at_once_all_get_their_own_number() -> None:
    world = _world()
    with in_scope(SYSTEM_WIDE):
        wanted = [filing(world) for _ in range(4)]
    results = at_once(*[lambda one=one: _file(world, one) for one in wanted])
    assert not [result for result in results if isinstance(result, Exception)]
    with in_scope(SYSTEM_WIDE):
        assert len(set(Application.objects.values_list("reference", flat=True))) == 4


def _file(world: World, wanted: Filing) -> object:
    with in_scope(SYSTEM_WIDE):
        return file_application(wanted, by=world.asha_herself, now=NOW)
