"""Trouble on order."""

from __future__ import annotations

import asyncio
import time

import aiohttp
import pytest

from .bodies import text
from .conftest import MakeHouse
from .files import PDF
from .house import NUMBER, WABA, House


async def test_the_ordered_error_comes_so_many_times_and_is_no_violation(house: House) -> None:
    await house.write()
    await house.control("POST", "faults", {"errors": [{"code": 131056, "times": 2}]})
    answers = [await house.send(text()) for _ in range(3)]
    assert [answer.status for answer in answers] == [400, 400, 200]
    assert answers[0].code == 131056
    assert await house.violations() == []


async def test_an_error_strikes_only_what_it_was_ordered_for(house: House) -> None:
    order = {"errors": [{"code": 131016, "http": 503, "on": "media"}]}
    await house.control("POST", "faults", order)
    assert (await house.send(text())).status == 200
    assert (await house.upload(PDF, "application/pdf")).status == 503
    assert (await house.upload(PDF, "application/pdf")).status == 200
    await house.control("POST", "faults", {"errors": [{"code": 2, "on": "templates"}]})
    assert (await house.graph("GET", f"{WABA}/message_templates")).status == 503


async def test_answers_can_be_slow(house: House) -> None:
    await house.control("POST", "faults", {"latency_ms": 30})
    started = time.monotonic()
    await house.send(text())
    assert time.monotonic() - started >= 0.03


@pytest.mark.parametrize(("after", "accepted"), [(True, 1), (False, 0)])
async def test_a_send_can_hang_before_or_after_it_was_taken(
    make_house: MakeHouse, *, after: bool, accepted: int
) -> None:
    house = await make_house(hang_seconds=0.01)
    await house.write()
    await house.control("POST", "faults", {"hang": {"times": 1, "after_accept": after}})
    with pytest.raises((aiohttp.ClientError, asyncio.TimeoutError)):
        await house.send({**text(), "biz_opaque_callback_data": "outbox-1"})
    await house.settle()
    told = [s for s in house.hook.statuses if s["status"] == "delivered"]
    assert len(told) == accepted
    assert (await house.send(text())).status == 200


async def test_no_order_clears_everything(house: House) -> None:
    await house.control("POST", "faults", {"latency_ms": 5, "errors": [{"code": 1}]})
    cleared = (await house.control("POST", "faults", {})).body
    assert cleared["errors"] == []
    assert cleared["latency_ms"] == 0
    assert (await house.send(text())).status == 200


async def test_a_misspelled_order_is_refused_with_a_sentence(house: House) -> None:
    answer = await house.control("POST", "faults", {"latnecy_ms": 5})
    assert answer.status == 400
    assert "latnecy_ms" in answer.body["error"]


@pytest.mark.parametrize(
    ("when", "told"), [("later", ["failed"]), ("after_sent", ["sent", "failed"])]
)
async def test_a_message_can_be_made_to_fail_after_it_was_taken(
    house: House, when: str, told: list[str]
) -> None:
    await house.write()
    order = {"errors": [{"code": 131026, "when": when}]}
    await house.control("POST", "faults", order)
    await house.say()
    await house.settle()
    assert [s["status"] for s in house.hook.statuses] == told
    assert house.hook.statuses[-1]["errors"][0]["code"] == 131026
    assert await house.violations() == []
    await house.say()
    await house.settle()
    assert house.hook.statuses[-1]["status"] == "delivered"


async def test_delivered_can_be_left_out_before_read(house: House) -> None:
    await house.control("POST", "faults", {"webhooks": {"skip_delivered": 1}})
    await house.write()
    await house.say()
    await house.settle()
    await house.control("POST", f"citizens/{await house.citizen()}/read", {"with": NUMBER})
    await house.settle()
    assert [s["status"] for s in house.hook.statuses] == ["sent", "read"]
    assert all("pricing" in status for status in house.hook.statuses)
