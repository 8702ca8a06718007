"""Flows of an account: make, fill, publish, retire."""

from __future__ import annotations

from aiohttp import BodyPartReader

from emulator.delivery.flows import change_status
from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.flows.lint import lint_flow
from emulator.shapes import JsonObject, parse_object, text_of
from emulator.state.flows import Flow

from .call import Call
from .pages import page, project

CATEGORIES = (
    "SIGN_UP",
    "SIGN_IN",
    "APPOINTMENT_BOOKING",
    "LEAD_GENERATION",
    "CONTACT_US",
    "CUSTOMER_SUPPORT",
    "SURVEY",
    "OTHER",
)
USUAL = ("name", "status", "categories", "validation_errors")


async def create_flow(call: Call) -> JsonObject:
    body = call.body
    name = body.need("name").text(200)
    if any(f.name == name and f.waba_id == call.waba.id for f in call.world.flows.values()):
        raise Refusal(100, "a Flow of this name exists", rule="flows.name", subcode=4016019)
    flow = Flow(id=call.world.ids.node(), waba_id=call.waba.id, name=name, categories=_kinds(body))
    if endpoint := body.maybe("endpoint_uri"):
        flow.endpoint_uri = endpoint.url()
    if clone := body.maybe("clone_flow_id"):
        flow.definition = _sibling(call, clone.text()).definition
    if source := body.maybe("flow_json"):
        _fill(flow, source.text(), call.world.now)
    call.world.flows[flow.id] = flow
    if (publish := body.maybe("publish")) and publish.value in (True, "true"):
        _publish(call, flow)
    return {"id": flow.id, "success": True, "validation_errors": [*flow.errors]}


async def list_flows(call: Call) -> JsonObject:
    mine = [flow for flow in call.world.flows.values() if flow.waba_id == call.waba.id]
    names = call.fields(*USUAL)
    return page([project(_describe(call, flow), names) for flow in mine], call)


async def read_flow(call: Call) -> JsonObject:
    return project(_describe(call, call.flow), call.fields(*USUAL))


async def change_flow(call: Call) -> JsonObject:
    body = call.body
    if name := body.maybe("name"):
        call.flow.name = name.text(200)
    if body.maybe("categories"):
        call.flow.categories = _kinds(body)
    if endpoint := body.maybe("endpoint_uri"):
        call.flow.endpoint_uri = endpoint.url()
    return {"success": True}


async def upload_asset(call: Call) -> JsonObject:
    """multipart: file, name=flow.json, asset_type=FLOW_JSON."""
    fields: dict[str, str] = {}
    if not call.request.content_type.startswith("multipart/"):
        raise Refusal(100, "assets are uploaded as multipart/form-data", rule="flows.asset")
    async for part in await call.request.multipart():
        if isinstance(part, BodyPartReader) and part.name:
            fields[part.name] = await part.text()
    if fields.get("asset_type") != "FLOW_JSON" or "file" not in fields:
        raise Refusal(100, "file and asset_type FLOW_JSON are required", rule="flows.asset")
    if call.flow.status in ("DEPRECATED", "BLOCKED"):
        raise Refusal(139001, f"the Flow is {call.flow.status}", rule="flows.status")
    _fill(call.flow, fields["file"], call.world.now)
    return {"success": True, "validation_errors": [*call.flow.errors]}


async def list_assets(call: Call) -> JsonObject:
    if call.flow.definition is None:
        return {"data": []}
    origin = call.request.url.origin()
    address = f"{origin}/_lookaside/flows/{call.flow.id}.json"
    return page([{"name": "flow.json", "asset_type": "FLOW_JSON", "download_url": address}], call)


async def publish_flow(call: Call) -> JsonObject:
    _publish(call, call.flow)
    return {"success": True}


async def deprecate_flow(call: Call) -> JsonObject:
    if call.flow.status != "PUBLISHED":
        raise Refusal(139003, "only a published Flow can be deprecated", rule="flows.status")
    change_status(call.world, call.flow, "DEPRECATED")
    return {"success": True}


async def delete_flow(call: Call) -> JsonObject:
    if call.flow.status != "DRAFT":
        raise Refusal(139004, "only a draft can be deleted", rule="flows.status")
    del call.world.flows[call.flow.id]
    return {"success": True}


def _kinds(body: Node) -> list[str]:
    return [kind.choice(*CATEGORIES) for kind in body.need("categories").items(least=1)]


def _sibling(call: Call, flow_id: str) -> Flow:
    flow = call.world.flows.get(flow_id)
    if flow is None or flow.waba_id != call.waba.id:
        raise Refusal(100, f"no Flow {flow_id}", rule="flows.clone")
    return flow


def _fill(flow: Flow, source: str, now: float) -> None:
    try:
        flow.definition = parse_object(source)
    except ValueError as error:
        raise Refusal(100, f"flow_json is not JSON: {error}", rule="flows.json") from error
    flow.errors = lint_flow(flow.definition)
    flow.updated_at = now


def _publish(call: Call, flow: Flow) -> None:
    if flow.status != "DRAFT" or flow.definition is None or flow.errors:
        why = text_of(flow.errors[0].get("message")) if flow.errors else f"it is {flow.status}"
        raise Refusal(139002, f"the Flow cannot be published: {why}", rule="flows.publish")
    needs_endpoint = "data_api_version" in flow.definition
    number_ids = call.world.wabas[flow.waba_id].number_ids
    has_key = any(call.world.numbers[number_id].public_key for number_id in number_ids)
    if needs_endpoint and not (flow.endpoint_uri and has_key):
        raise Refusal(139002, "endpoint_uri and a public key are needed", rule="flows.publish")
    change_status(call.world, flow, "PUBLISHED")


def _describe(call: Call, flow: Flow) -> JsonObject:
    definition = flow.definition or {}
    return {
        "id": flow.id,
        "name": flow.name,
        "status": flow.status,
        "categories": [*flow.categories],
        "validation_errors": [*flow.errors],
        "json_version": definition.get("version"),
        "data_api_version": definition.get("data_api_version"),
        "endpoint_uri": flow.endpoint_uri,
        "preview": {
            "preview_url": f"{call.request.url.origin()}/_lookaside/flows/{flow.id}.json",
            "expires_at": "2030-01-01T00:00:00+0000",
        },
        "health_status": {"can_send_message": "AVAILABLE", "entities": []},
        "whatsapp_business_account": {"id": flow.waba_id},
        "application": {"id": call.app.id},
    }
