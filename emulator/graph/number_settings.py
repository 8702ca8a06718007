"""What else belongs to a number: settings, automation, compliance, keys, username."""

from __future__ import annotations

import re
from typing import Final

from emulator.refusals import Refusal
from emulator.shapes import JsonObject

from .call import Call

SETTINGS: Final = (
    "user_identity_change",
    "calling",
    "payload_encryption",
    "storage_configuration",
)
STORAGE: Final = ("IN_COUNTRY_STORAGE_ENABLED", "IN_COUNTRY_STORAGE_DISABLED", "NO_STORAGE_ENABLED")
PROMPTS_MOST, PROMPT_MOST = 4, 80
COMMANDS_MOST, COMMAND_MOST, DESCRIPTION_MOST = 30, 32, 256
AUTOMATION: Final = ("enable_welcome_message", "prompts", "commands")
COMPLIANCE: Final = ("entity_name", "entity_type", "grievance_officer_details")
USERNAME: Final = re.compile(r"[a-z0-9._]{3,35}")


async def read_settings(call: Call) -> JsonObject:
    return {**call.number.settings}


async def change_settings(call: Call) -> JsonObject:
    changes: JsonObject = {}
    for name in SETTINGS:
        if node := call.body.maybe(name):
            changes[name] = node.fields()
    if not changes:
        raise Refusal(100, f"give one of {', '.join(SETTINGS)}", rule="settings")
    if storage := call.body.maybe("storage_configuration"):
        storage.need("status").choice(*STORAGE)
        if call.number.registered:
            raise Refusal(100, "deregister the number first", rule="settings.storage")
    if identity := call.body.maybe("user_identity_change"):
        identity.need("enable_identity_key_check").flag()
    call.number.settings.update(changes)
    return {"success": True}


async def change_automation(call: Call) -> JsonObject:
    """Ice breakers, commands, the welcome request."""
    body = call.body
    if welcome := body.maybe("enable_welcome_message"):
        welcome.flag()
    if prompts := body.maybe("prompts"):
        for prompt in prompts.items(most=PROMPTS_MOST):
            prompt.text(PROMPT_MOST)
    if commands := body.maybe("commands"):
        for command in commands.items(most=COMMANDS_MOST):
            command.need("command_name").text(COMMAND_MOST)
            command.need("command_description").text(DESCRIPTION_MOST)
    fields = body.fields()
    call.number.automation.update({name: fields[name] for name in AUTOMATION if name in fields})
    return {"success": True}


async def read_compliance(call: Call) -> JsonObject:
    return {"data": [{**call.number.compliance}]} if call.number.compliance else {"data": []}


async def change_compliance(call: Call) -> JsonObject:
    """India: the grievance officer stands in the profile."""
    call.body.need("messaging_product").choice("whatsapp")
    for name in COMPLIANCE:
        call.body.need(name)
    call.body.need("grievance_officer_details").need("name").text()
    fields = call.body.fields()
    call.number.compliance = {k: v for k, v in fields.items() if k != "messaging_product"}
    return {"success": True}


async def read_key(call: Call) -> JsonObject:
    if not call.number.public_key:
        return {"data": []}
    row: JsonObject = {
        "business_public_key": call.number.public_key,
        "business_public_key_signature_status": "VALID",
    }
    return {"data": [row]}


async def change_key(call: Call) -> JsonObject:
    """The public key that Flow endpoints are spoken to with."""
    node = call.body.need("business_public_key")
    key = node.text()
    if "-----BEGIN PUBLIC KEY-----" not in key:
        raise node.refuse("must be an RSA public key in PEM", code=100)
    call.number.public_key = key
    return {"success": True}


async def read_username(call: Call) -> JsonObject:
    return {"username": call.number.username} if call.number.username else {}


async def change_username(call: Call) -> JsonObject:
    node = call.body.need("username")
    name = node.text()
    if not USERNAME.fullmatch(name):
        raise node.refuse("3 to 35 of a-z, 0-9, . and _", code=147001)
    if any(n.username == name and n is not call.number for n in call.world.numbers.values()):
        raise node.refuse("this username is taken", code=147002)
    call.number.username = name
    return {"success": True, "status": "approved"}


async def drop_username(call: Call) -> JsonObject:
    call.number.username = ""
    return {"success": True}
