"""Who hears of an account's events: subscribed apps, overrides, the app's own callback."""

from __future__ import annotations

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.shapes import JsonObject
from emulator.state.business import Override
from emulator.webhooks.handshake import shake_hands

from .call import Call


async def subscribe(call: Call) -> JsonObject:
    """An empty body subscribes and drops the override."""
    override = call.body.maybe("override_callback_uri")
    if override is None:
        call.waba.subscribed[call.app.id] = None
        return {"success": True}
    url, token = override.text(), call.body.need("verify_token").text()
    await shake_hands(call.world, url, token)
    call.waba.subscribed[call.app.id] = Override(url, token)
    return {"success": True}


async def list_subscriptions(call: Call) -> JsonObject:
    rows: list[JsonObject] = []
    for app_id, override in call.waba.subscribed.items():
        about: JsonObject = {"id": app_id, "name": app_id, "link": f"https://example.org/{app_id}"}
        row: JsonObject = {"whatsapp_business_api_data": about}
        if override is not None:
            row["override_callback_uri"] = override.url
        rows.append(row)
    return {"data": [*rows]}


async def unsubscribe(call: Call) -> JsonObject:
    call.waba.subscribed.pop(call.app.id, None)
    return {"success": True}


async def set_app_callback(call: Call) -> JsonObject:
    """POST /{app}/subscriptions."""
    call.body.need("object").choice("whatsapp_business_account")
    url, token = call.body.need("callback_url").text(), call.body.need("verify_token").text()
    _check_fields(call.body.maybe("fields"))
    await shake_hands(call.world, url, token)
    app = call.target_app
    app.webhook_url, app.verify_token = url, token
    return {"success": True}


async def read_app_callback(call: Call) -> JsonObject:
    app = call.target_app
    if not app.webhook_url:
        return {"data": []}
    return {
        "data": [
            {
                "object": "whatsapp_business_account",
                "callback_url": app.webhook_url,
                "active": True,
                "fields": [{"name": "messages", "version": "v24.0"}],
            }
        ]
    }


def _check_fields(node: Node | None) -> None:
    if node is not None and not node.value:
        raise Refusal(100, "fields must name at least one field", rule="subscriptions.fields")
