"""The business profile that citizens see behind a number."""

from __future__ import annotations

from emulator.shapes import JsonObject

from .call import Call
from .pages import project

VERTICALS = (
    "ALCOHOL", "APPAREL", "AUTO", "BEAUTY", "EDU", "ENTERTAIN", "EVENT_PLAN", "FINANCE", "GOVT",
    "GROCERY", "HEALTH", "HOTEL", "MATRIMONY_SERVICE", "NONPROFIT", "NOT_A_BIZ", "ONLINE_GAMBLING",
    "OTC_DRUGS", "OTHER", "PHYSICAL_GAMBLING", "PROF_SERVICES", "RESTAURANT", "RETAIL", "TRAVEL",
    "UNDEFINED",
)  # fmt: skip
USUAL = ("about", "address", "description", "email", "profile_picture_url", "websites", "vertical")


async def read_profile(call: Call) -> JsonObject:
    row: JsonObject = {"messaging_product": "whatsapp", **call.number.profile}
    return {"data": [project(row, [*call.fields(*USUAL), "messaging_product"])]}


async def change_profile(call: Call) -> JsonObject:
    body = call.body
    body.need("messaging_product").choice("whatsapp")
    most = {
        "about": 139,
        "address": 256,
        "description": call.world.settings.profile_description_most,
        "email": 128,
        "profile_picture_handle": 10_000,
    }
    changes: JsonObject = {}
    for name, limit in most.items():
        if node := body.maybe(name):
            changes[name] = node.any_text(limit)
    if about := body.maybe("about"):
        about.text()
    if vertical := body.maybe("vertical"):
        changes["vertical"] = vertical.choice(*VERTICALS)
    if websites := body.maybe("websites"):
        changes["websites"] = [site.url(256) for site in websites.items(most=2)]
    call.number.profile.update(changes)
    return {"success": True}
