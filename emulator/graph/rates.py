"""The speed limits, checked once a message has kept every other rule."""

from __future__ import annotations

from emulator.refusals import Refusal
from emulator.rules.checked import Sending
from emulator.state.business import Waba
from emulator.state.rates import Bucket, Pair
from emulator.world import World

HOUR = 3600


def take_turn(sending: Sending) -> None:
    """Use up one message of the number's throughput and of the pair's allowance."""
    world, number = sending.world, sending.number
    rate = number.throughput or world.settings.throughput_per_second
    if rate:
        bucket = world.buckets.setdefault(number.id, Bucket(rate, world.now))
        if not bucket.take(world.now, rate):
            raise Refusal(
                130429, f"more than {rate} messages a second on this number", rule="throughput"
            )
    seconds = world.settings.pair_seconds
    if not seconds:
        return
    whom = sending.recipient.citizen
    key = (number.id, whom.id if whom else sending.recipient.written)
    pair = world.pairs.setdefault(key, Pair())
    if not pair.take(world.now, seconds=seconds, most=world.settings.pair_burst):
        raise Refusal(
            131056,
            "too many messages from this number to the same recipient in a short time",
            rule="pair_rate",
        )


def count_management_call(world: World, waba: Waba) -> None:
    """So many management calls an hour for each account."""
    most = world.settings.management_calls_per_hour
    calls = waba.calls
    while calls and calls[0] <= world.now - HOUR:
        calls.popleft()
    if most and len(calls) >= most:
        raise Refusal(80007, f"more than {most} calls in an hour", rule="management.rate")
    calls.append(world.now)
