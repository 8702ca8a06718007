"""Orders in the chat: sums that must be right, and a life that only goes forward."""

from __future__ import annotations

from typing import Any

from .bodies import interactive, order
from .house import House


def status(value: str, **more: Any) -> dict[str, Any]:
    parameters = {"reference_id": "FEE-1", "order": {"status": value}, **more}
    return interactive("order_status", {"name": "review_order", "parameters": parameters})


async def test_an_order_whose_sums_are_right_is_taken(house: House) -> None:
    assert (await house.send(order())).status == 200


async def test_a_total_that_does_not_add_up_is_refused(house: House) -> None:
    refused = await house.send(order(total_amount={"value": 9900, "offset": 100}))
    assert refused.code == 131009
    assert "total_amount is 9900" in refused.details
    assert "is 10000" in refused.details


async def test_a_subtotal_other_than_its_items_is_refused(house: House) -> None:
    body = order()
    body["interactive"]["action"]["parameters"]["order"]["subtotal"]["value"] = 1
    assert "the items make 10000" in (await house.send(body)).details


async def test_tax_shipping_and_discount_count(house: House) -> None:
    body = order(total_amount={"value": 10500, "offset": 100})
    body["interactive"]["action"]["parameters"]["order"].update(
        tax={"value": 700, "offset": 100, "description": "GST"},
        shipping={"value": 300, "offset": 100},
        discount={"value": 500, "offset": 100},
    )
    assert (await house.send(body)).status == 200


async def test_a_reference_is_used_once(house: House) -> None:
    await house.send(order())
    assert "was used before" in (await house.send(order())).details


async def test_a_reference_has_only_plain_characters(house: House) -> None:
    assert (await house.send(order(reference_id="FEE 1"))).code == 131009
    assert (await house.send(order(reference_id="x" * 36))).code == 131009


async def test_physical_goods_need_an_address(house: House) -> None:
    assert "beneficiaries is required" in (await house.send(order(type="physical-goods"))).details


async def test_an_order_moves_on_but_never_back(house: House) -> None:
    await house.send(order())
    assert (await house.send(status("processing"))).status == 200
    assert (await house.send(status("completed"))).status == 200
    assert (await house.send(status("processing"))).code == 2046


async def test_a_paid_order_cannot_be_cancelled(house: House) -> None:
    await house.send(order())
    paid = {"status": "captured", "timestamp": 1_795_000_000}
    assert (await house.send(status("processing", payment=paid))).status == 200
    assert (await house.send(status("canceled"))).code == 2047


async def test_without_the_terms_nothing_can_be_paid(house: House) -> None:
    house.world.wabas["1001"].payment_terms = False
    assert (await house.send(order())).code == 134011


GATEWAY = {
    "payment_settings": [
        {
            "type": "payment_gateway",
            "payment_gateway": {"type": "razorpay", "configuration_name": "fees"},
        }
    ]
}


async def sent_order(house: House, **changes: Any) -> str:
    await house.write()
    answer = await house.send(order(**changes))
    await house.settle()
    return str(answer.body["messages"][0]["id"])


async def pay(house: House, wamid: str, outcome: str) -> Any:
    path = f"citizens/{await house.citizen()}/pay"
    answer = await house.control("POST", path, {"message_id": wamid, "outcome": outcome})
    await house.settle()
    return answer.body


async def test_a_payment_by_gateway_is_told_and_can_be_looked_up(house: House) -> None:
    wamid = await sent_order(house, **GATEWAY)
    assert (await pay(house, wamid, "failed"))["told"] is True
    await pay(house, wamid, "captured")
    told = [s for s in house.hook.statuses if s.get("type") == "payment"]
    assert [status["status"] for status in told] == ["failed", "captured"]
    assert told[1]["payment"]["reference_id"] == "FEE-1"
    assert told[1]["payment"]["amount"] == {"value": 10000, "offset": 100}
    found = await house.graph("GET", "2001/payments/fees/FEE-1")
    [payment] = found.body["payments"]
    assert (payment["status"], len(payment["transactions"])) == ("captured", 2)
    assert "paid" in (await pay(house, wamid, "captured"))["error"]


async def test_a_payment_by_upi_link_is_told_to_nobody(house: House) -> None:
    wamid = await sent_order(house)
    assert (await pay(house, wamid, "captured"))["told"] is False
    assert [s for s in house.hook.statuses if s.get("type") == "payment"] == []


async def test_no_more_is_given_back_than_was_paid(house: House) -> None:
    await pay(house, await sent_order(house, **GATEWAY), "captured")

    async def give_back(value: int) -> int:
        amount = {"currency": "INR", "value": value, "offset": 100}
        body = {"reference_id": "FEE-1", "speed": "normal", "amount": amount}
        return (await house.graph("POST", "2001/payments_refund", body)).status

    assert [await give_back(6000), await give_back(5000), await give_back(4000)] == [200, 400, 200]
