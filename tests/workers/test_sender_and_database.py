"""The sender outlives its database connection, and lets go of it when asked to stop."""

from __future__ import annotations

import asyncio
import threading

import pytest
from django.db import connection
from django.utils import timezone

from dastak.integrations.channel.vendors.whatsapp.client import WhatsAppChannel
from dastak.workers import outbound
from dastak.workers.outbound import Sender

pytestmark = pytest.mark.django_db(transaction=True)

_OTHERS = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


def _others(column: str = "pid") -> list[object]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} {_OTHERS}")
        return [row[0] for row in cursor.fetchall()]


def _wait_for(others: int, *, but: list[object]) -> list[object]:
    for _ in range(500):
        found = [pid for pid in _others() if pid not in but]
        if len(found) == others:
            return found
        threading.Event().wait(0.01)
    raise AssertionError(f"not {others} connections but {_others()}")


def test_a_lost_connection_is_made_anew_and_closed_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(outbound, "TROUBLE_SECONDS", 0.01)
    before = _others()
    stop = threading.Event()
    channel = WhatsAppChannel(graph_url="http://127.0.0.1:9/v23.0", access_token="t")
    sender = Sender(channel, clock=timezone.now)
    running = threading.Thread(target=lambda: asyncio.run(sender.run(stop.is_set)))
    running.start()
    lost = _wait_for(1, but=before)
    _others("pg_terminate_backend(pid)")
    assert _wait_for(1, but=[*before, *lost]) != lost
    stop.set()
    running.join(10)
    assert not running.is_alive()
    assert _wait_for(0, but=before) == []
