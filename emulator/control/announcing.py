"""News that no citizen causes: an account restricted, a number of poor quality, a fault."""

from __future__ import annotations

from aiohttp import web

from emulator.delivery.statuses import metadata
from emulator.shapes import object_of, objects_of, text_of
from emulator.webhooks.updates import Update

from .answers import answer, number_of, object_in, world_of


async def announce(request: web.Request) -> web.Response:
    """`{"field", "value", "waba_id"?}`, or `{"errors": […], "number_id"}` for a faulty number."""
    world, order = world_of(request), await object_in(request)
    if "errors" in order:
        number = number_of(world, order.get("number_id"))
        for error in objects_of(order.get("errors")):
            world.postbox.drop(
                Update(
                    number.waba_id,
                    "messages",
                    error,
                    kind="errors",
                    metadata=metadata(number),
                )
            )
        return answer({"ok": True})
    field, value = text_of(order.get("field")), object_of(order.get("value"))
    if not field or not value:
        raise ValueError("give field and value, or errors and number_id")
    waba_id = text_of(order.get("waba_id")) or next(iter(world.wabas))
    if waba_id not in world.wabas:
        raise ValueError(f"no account {waba_id}")
    world.postbox.drop(Update(waba_id, field, value))
    return answer({"ok": True})
