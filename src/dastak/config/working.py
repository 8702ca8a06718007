"""Put the loops of a worker process together, with the vendors behind their ports."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import timedelta

from django.utils import timezone

from dastak.config import wiring
from dastak.conversations.shell import Shell
from dastak.conversations.turns import take_batch
from dastak.outbox.relay import hand_over
from dastak.processes.subscriptions import react
from dastak.workers.loop import Loop
from dastak.workers.outbound import Sender
from dastak.workers.remote import RemoteWorker
from dastak.workers.statuses import apply_statuses
from dastak.workers.timers import finish_certificates, forget_old, forget_unclear, ring_due

TIMER_SECONDS = 1.0
MONEY_SECONDS = 5.0
CERTIFICATE_SECONDS = 60.0
REMOTE_SECONDS = 0.05
FORGET_SECONDS = 600.0
REMOTE_THREADS = 2
HURRIED_SECONDS = 0.02
HURRIED_THREADS = 4
"""Each may have a question to the language model in hand."""


@dataclass(slots=True)
class Loops:
    """The loops of one process, and the flag that ends them."""

    stop: threading.Event = field(default_factory=threading.Event)
    made: list[Loop] = field(default_factory=list)

    wake: Callable[[], None] = lambda: None
    """Called when a loop did something, for it may have left a message to send."""

    def add(self, name: str, work: Callable[[], int], *, idle_seconds: float = 0.03) -> None:
        """One more loop."""
        self.made.append(Loop(name, work, stop=self.stop, idle_seconds=idle_seconds))

    def add_waking(self, name: str, work: Callable[[], int]) -> None:
        """One more loop, whose work the sender should hear of at once."""

        def work_and_wake() -> int:
            done = work()
            if done:
                self.wake()
            return done

        self.add(name, work_and_wake)


def work(wanted: Collection[str], *, partitions: int, lease_seconds: float) -> None:
    """Run the wanted loops until the process is asked to stop."""
    loops = Loops()
    sender: Sender | None = None
    if "outbound" in wanted:
        sender = Sender(wiring.channel(), clock=timezone.now, lease_seconds=lease_seconds)
        loops.wake = sender.wake
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: loops.stop.set())
    _add_quick(loops, wanted, partitions=partitions)
    _add_timers(loops, wanted)
    lease = timedelta(seconds=lease_seconds)
    remote = RemoteWorker(wiring.ports, clock=timezone.now, lease=lease)
    _add_remote(loops, wanted, remote)
    for loop in loops.made:
        loop.start()
    try:
        if sender is not None:
            asyncio.run(sender.run(loops.stop.is_set))
        loops.stop.wait()
    finally:
        loops.stop.set()
        for loop in loops.made:
            loop.join()
        remote.close()


def _add_quick(loops: Loops, wanted: Collection[str], *, partitions: int) -> None:
    """What a citizen waits for."""
    door = wiring.channel_door()
    if "inbound" in wanted:
        shell = Shell(door, wiring.shelf(), timezone.now, partitions)
        loops.add_waking("inbound", lambda: take_batch(shell))
    if "statuses" in wanted:
        loops.add_waking("statuses", lambda: apply_statuses(door))
    if "relay" in wanted:
        loops.add("relay", lambda: hand_over(react, now=timezone.now()))


def _add_timers(loops: Loops, wanted: Collection[str]) -> None:
    """What time brings."""
    if "timers" in wanted:
        loops.add("timers", lambda: ring_due(now=timezone.now()), idle_seconds=TIMER_SECONDS)
        loops.add(
            "unclear",
            lambda: forget_unclear(now=timezone.now()),
            idle_seconds=FORGET_SECONDS,
        )
        loops.add("forgetting", lambda: forget_old(now=timezone.now()), idle_seconds=FORGET_SECONDS)
        loops.add("certificates", finish_certificates, idle_seconds=CERTIFICATE_SECONDS)


def _add_remote(loops: Loops, wanted: Collection[str], remote: RemoteWorker) -> None:
    """What leaves the machine."""
    if "remote" in wanted:
        for n in range(REMOTE_THREADS):
            loops.add(f"remote-{n}", remote.do_one, idle_seconds=REMOTE_SECONDS)
        if wiring.asks_language_model():
            for n in range(HURRIED_THREADS):
                loops.add(f"hurried-{n}", remote.do_hurried, idle_seconds=HURRIED_SECONDS)
        loops.add("money", remote.watch_money, idle_seconds=MONEY_SECONDS)
