"""Phone numbers: read one, list an account's, change what belongs to one."""

from __future__ import annotations

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.shapes import JsonObject
from emulator.state.business import Number, Override
from emulator.webhooks.handshake import shake_hands
from emulator.world import World

from .call import Call
from .pages import page, project

USUAL = ("verified_name", "code_verification_status", "display_phone_number", "quality_rating")
PIN_DIGITS = 6


def describe_number(world: World, number: Number) -> JsonObject:
    rate = number.throughput or world.settings.throughput_per_second
    configuration: JsonObject = {"application": _app_callback(world, number)}
    if number.override is not None:
        configuration["phone_number"] = number.override.url
    return {
        "id": number.id,
        "display_phone_number": number.display_phone_number,
        "verified_name": number.verified_name,
        "name_status": "APPROVED",
        "quality_rating": "GREEN",
        "status": "CONNECTED" if number.registered else "PENDING",
        "code_verification_status": "VERIFIED",
        "platform_type": "CLOUD_API" if number.registered else "NOT_APPLICABLE",
        "throughput": {"level": "HIGH" if rate > 80 else "STANDARD"},
        "is_official_business_account": number.official,
        "account_mode": "LIVE",
        "is_pin_enabled": bool(number.pin),
        "whatsapp_business_manager_messaging_limit": "TIER_UNLIMITED",
        "webhook_configuration": configuration,
        "health_status": {"can_send_message": "AVAILABLE", "entities": []},
    }


async def read_number(call: Call) -> JsonObject:
    return project(describe_number(call.world, call.number), call.fields(*USUAL))


async def list_numbers(call: Call) -> JsonObject:
    names = call.fields(*USUAL)
    numbers = [call.world.numbers[number_id] for number_id in call.waba.number_ids]
    return page([project(describe_number(call.world, n), names) for n in numbers], call)


async def change_number(call: Call) -> JsonObject:
    """A callback of its own, or the PIN."""
    if configuration := call.body.maybe("webhook_configuration"):
        await _override(call, configuration)
    if pin := call.body.maybe("pin"):
        call.number.pin = _pin(pin)
    return {"success": True}


async def register(call: Call) -> JsonObject:
    pin = _pin(call.body.need("pin"))
    if call.number.pin and call.number.pin != pin:
        raise Refusal(133005, "the PIN is another", rule="number.pin")
    call.number.pin, call.number.registered = pin, True
    return {"success": True}


async def deregister(call: Call) -> JsonObject:
    if not call.number.registered:
        raise Refusal(133010, "the phone number is not registered", rule="number.registered")
    call.number.registered = False
    return {"success": True}


async def _override(call: Call, configuration: Node) -> None:
    url = configuration.need("override_callback_uri").any_text()
    if not url:
        call.number.override = None
        return
    token = configuration.need("verify_token").text()
    await shake_hands(call.world, url, token)
    call.number.override = Override(url, token)


def _pin(node: Node) -> str:
    pin = str(node.value)
    if len(pin) != PIN_DIGITS or not pin.isdigit():
        raise node.refuse("must be six digits", code=100)
    return pin


def _app_callback(world: World, number: Number) -> str:
    for app in world.apps_of(world.waba_of(number)):
        return app.webhook_url
    return ""
