"""WhatsApp Business Accounts."""

from __future__ import annotations

from emulator.shapes import JsonObject

from .call import Call
from .pages import project


async def read_account(call: Call) -> JsonObject:
    waba = call.waba
    row: JsonObject = {
        "id": waba.id,
        "name": waba.name,
        "currency": "INR",
        "timezone_id": "71",
        "country": "IN",
        "message_template_namespace": f"ns_{waba.id}",
        "account_review_status": "APPROVED",
        "business_verification_status": "verified",
        "status": "ACTIVE",
        "ownership_type": "SELF",
        "health_status": {"can_send_message": "AVAILABLE", "entities": []},
        "is_enabled_for_insights": waba.insights,
    }
    usual = ("name", "currency", "timezone_id", "message_template_namespace")
    return project(row, call.fields(*usual))


async def change_account(call: Call) -> JsonObject:
    if insights := call.body.maybe("is_enabled_for_insights"):
        call.waba.insights = str(insights.value).lower() == "true"
    return {"id": call.waba.id}
