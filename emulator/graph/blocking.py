"""The business's own blocklist: who wrote in the last day can be shut out."""

from __future__ import annotations

from emulator.reading import Node
from emulator.refusals import failure
from emulator.shapes import JsonObject
from emulator.state.citizens import Citizen

from .call import Call
from .pages import page

DAY = 86_400
BLOCKLIST_MOST = 64_000
FAILED = 139100


async def block(call: Call) -> JsonObject:
    done: list[JsonObject] = []
    failed: list[JsonObject] = []
    for node in _users(call):
        citizen, row = _find(call, node)
        wrote = citizen.last_wrote_to(call.number.id) if citizen else None
        if citizen is None or wrote is None or call.world.now - wrote > DAY:
            details = "only who wrote in the last 24 hours can be blocked"
            failed.append({**row, "errors": [failure(FAILED, details)]})
        elif len(call.number.blocked) >= BLOCKLIST_MOST:
            failed.append({**row, "errors": [failure(139101, "the blocklist is full")]})
        else:
            call.number.blocked.add(citizen.id)
            done.append(row)
    return _answer("added_users", done, failed)


async def unblock(call: Call) -> JsonObject:
    done: list[JsonObject] = []
    failed: list[JsonObject] = []
    for node in _users(call):
        citizen, row = _find(call, node)
        if citizen is None or citizen.id not in call.number.blocked:
            failed.append({**row, "errors": [failure(FAILED, "this user is not blocked")]})
            continue
        call.number.blocked.discard(citizen.id)
        done.append(row)
    return _answer("removed_users", done, failed)


async def list_blocked(call: Call) -> JsonObject:
    rows: list[JsonObject] = []
    for citizen in call.world.citizens:
        if citizen.id not in call.number.blocked:
            continue
        phone = citizen.shown_phone(call.world.now)
        who: JsonObject = {"wa_id": phone} if phone else {"user_id": citizen.user_id}
        rows.append({"messaging_product": "whatsapp", **who})
    return page(rows, call)


def _users(call: Call) -> list[Node]:
    call.body.need("messaging_product").choice("whatsapp")
    return call.body.need("block_users").items(least=1)


def _find(call: Call, node: Node) -> tuple[Citizen | None, JsonObject]:
    """By `user`, a phone, or by `user_id`."""
    if user_id := node.maybe("user_id"):
        found = call.world.citizens.by_user_id(user_id.text())
        return found, {"input": user_id.text(), "user_id": user_id.text()}
    written = node.need("user").text()
    digits = "".join(c for c in written if c.isdigit())
    return call.world.citizens.by_phone(digits), {"input": written, "wa_id": digits}


def _answer(name: str, done: list[JsonObject], failed: list[JsonObject]) -> JsonObject:
    result: JsonObject = {name: [*done]}
    if failed:
        result["failed_users"] = [*failed]
    return {"messaging_product": "whatsapp", "block_users": result}
