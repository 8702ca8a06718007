"""How fast a number may send, to all and to one."""

from __future__ import annotations

from .bodies import text
from .conftest import MakeHouse
from .house import BALA, NUMBER, WABA, House


async def test_a_pair_may_burst_45_and_then_sends_what_comes_back(make_house: MakeHouse) -> None:
    house = await make_house(throughput_per_second=0)
    for _ in range(45):
        assert (await house.send(text())).status == 200
    refused = await house.send(text())
    assert refused.code == 131056
    assert (await house.send(text(), to=BALA)).status == 200
    await house.wait(5)
    assert (await house.send(text())).code == 131056
    await house.wait(1)
    assert (await house.send(text())).status == 200
    assert (await house.send(text())).code == 131056


async def test_after_a_burst_the_whole_burst_comes_back_in_four_and_a_half_minutes(
    make_house: MakeHouse,
) -> None:
    house = await make_house(throughput_per_second=0)
    for _ in range(45):
        await house.send(text())
    await house.wait(45 * 6)
    for _ in range(45):
        assert (await house.send(text())).status == 200
    assert (await house.send(text())).code == 131056


async def test_one_message_in_six_seconds_goes_on_for_ever(house: House) -> None:
    for _ in range(20):
        assert (await house.send(text())).status == 200
        await house.wait(6)


async def test_a_numbers_throughput_is_shared_by_everybody(make_house: MakeHouse) -> None:
    house = await make_house(throughput_per_second=5, pair_seconds=0)
    codes = [(await house.send(text())).status for _ in range(6)]
    assert codes == [200] * 5 + [400]
    assert (await house.violations())[-1]["rule"] == "throughput"
    await house.wait(0.2)
    assert (await house.send(text())).status == 200


async def test_incoming_messages_use_the_same_throughput(make_house: MakeHouse) -> None:
    house = await make_house(throughput_per_second=3, pair_seconds=0)
    for _ in range(3):
        await house.write()
    assert (await house.send(text())).code == 130429


async def test_a_refused_message_costs_no_turn(house: House) -> None:
    for _ in range(50):
        await house.send(text(""))
    assert (await house.send(text())).status == 200


async def test_the_limits_can_be_switched_off_for_load_tests(make_house: MakeHouse) -> None:
    house = await make_house(throughput_per_second=0, pair_seconds=0)
    answers = [await house.send(text()) for _ in range(100)]
    assert {answer.status for answer in answers} == {200}


async def test_management_calls_are_counted_by_the_hour(make_house: MakeHouse) -> None:
    house = await make_house(management_calls_per_hour=3)
    for _ in range(3):
        assert (await house.graph("GET", WABA)).status == 200
    assert (await house.graph("GET", f"{WABA}/phone_numbers")).code == 80007
    assert (await house.graph("GET", NUMBER)).status == 200
    await house.wait(3601)
    assert (await house.graph("GET", WABA)).status == 200
