"""Put the loops of a worker process together, with the vendors behind their ports."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Collection

from django.utils import timezone

from dastak.config import wiring
from dastak.conversations.turns import Shell, take_batch
from dastak.outbox.relay import hand_over
from dastak.processes.subscriptions import react
from dastak.workers.loop import Loop
from dastak.workers.outbound import Sender
from dastak.workers.remote import RemoteWorker
from dastak.workers.statuses import apply_statuses
from dastak.workers.timers import finish_certificates, ring_due

TIMER_SECONDS = 1.0
MONEY_SECONDS = 5.0
CERTIFICATE_SECONDS = 60.0
REMOTE_THREADS = 2


def work(wanted: Collection[str], *, partitions: int, lease_seconds: float) -> None:
    """Run the wanted loops until the process is asked to stop."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    door = wiring.channel_door()
    loops: list[Loop] = []
    if "inbound" in wanted:
        shell = Shell(door, wiring.shelf(), timezone.now, partitions)
        loops.append(Loop("inbound", lambda: take_batch(shell), stop=stop))
    if "statuses" in wanted:
        loops.append(Loop("statuses", lambda: apply_statuses(door), stop=stop))
    if "relay" in wanted:
        loops.append(Loop("relay", lambda: hand_over(react, now=timezone.now()), stop=stop))
    if "timers" in wanted:
        loops.append(
            Loop(
                "timers",
                lambda: ring_due(now=timezone.now()),
                stop=stop,
                idle_seconds=TIMER_SECONDS,
            )
        )
        loops.append(
            Loop("certificates", finish_certificates, stop=stop, idle_seconds=CERTIFICATE_SECONDS)
        )
    remote = RemoteWorker(wiring.ports, clock=timezone.now)
    if "remote" in wanted:
        loops += [
            Loop(f"remote-{n}", remote.do_one, stop=stop, idle_seconds=0.05)
            for n in range(REMOTE_THREADS)
        ]
        loops.append(Loop("money", remote.watch_money, stop=stop, idle_seconds=MONEY_SECONDS))
    for loop in loops:
        loop.start()
    try:
        if "outbound" in wanted:
            sender = Sender(wiring.channel(), clock=timezone.now, lease_seconds=lease_seconds)
            asyncio.run(sender.run(stop.is_set))
        stop.wait()
    finally:
        stop.set()
        for loop in loops:
            loop.join()
        remote.close()
