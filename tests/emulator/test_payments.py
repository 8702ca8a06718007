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
