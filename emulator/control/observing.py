"""What tests look at: businesses, broken rules, counters; and the reviewer's verdicts."""

from __future__ import annotations

from aiohttp import web

from emulator.delivery.review import VERDICTS, decide
from emulator.shapes import JsonObject, text_of

from .answers import answer, object_in, world_of


async def list_businesses(request: web.Request) -> web.Response:
    return answer(
        [
            {
                "id": number.id,
                "display_phone_number": number.display_phone_number,
                "verified_name": number.verified_name,
                "official": number.official,
                "about": number.about,
                "waba_id": number.waba_id,
            }
            for number in world_of(request).numbers.values()
        ]
    )


async def list_violations(request: web.Request) -> web.Response:
    return answer([*world_of(request).ledger.violations])


async def clear_violations(request: web.Request) -> web.Response:
    world_of(request).ledger.violations.clear()
    return answer([])


async def read_stats(request: web.Request) -> web.Response:
    return answer(world_of(request).ledger.stats())


async def read_flow(request: web.Request) -> web.Response:
    """A Flow by id or name, for the phone that opens it."""
    wanted = request.match_info["id"]
    for flow in world_of(request).flows.values():
        if wanted in (flow.id, flow.name):
            row: JsonObject = {"id": flow.id, "name": flow.name, "status": flow.status}
            return answer({**row, "definition": flow.definition})
    raise LookupError(f"no flow {wanted}")


async def review_template(request: web.Request) -> web.Response:
    world, order = world_of(request), await object_in(request)
    template = world.templates.get(request.match_info["id"])
    if template is None:
        raise LookupError(f"no template {request.match_info['id']}")
    outcome = text_of(order.get("outcome"))
    if outcome not in VERDICTS:
        raise ValueError(f"outcome must be one of {', '.join(VERDICTS)}")
    decide(world, template, outcome, text_of(order.get("reason"), "INVALID_FORMAT"))
    return answer({"id": template.id, "status": template.status, "category": template.category})
