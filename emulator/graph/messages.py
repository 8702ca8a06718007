"""POST /{number}/messages: send, mark as read, show typing."""

from __future__ import annotations

from emulator.delivery.acceptance import accept
from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import Recipient, Sending
from emulator.rules.messages import check_content
from emulator.shapes import JsonObject

from .call import Call
from .rates import take_turn
from .receipts import mark_read
from .recipients import recipient_of

OPAQUE_MOST = 512


async def send_message(call: Call) -> JsonObject:
    body = call.body
    product = body.maybe("messaging_product")
    if product is None or product.value != "whatsapp":
        raise Refusal(
            100,
            "(#100) The parameter messaging_product is required.",
            rule="messages.messaging_product",
        )
    if not call.number.registered:
        raise Refusal(133010, "the phone number is not registered", rule="number.registered")
    if body.maybe("status") is not None:
        return mark_read(call)
    return _send(call)


def _send(call: Call) -> JsonObject:
    body = call.body
    recipient = recipient_of(body, call.number, call.world)
    sending = Sending(call.world, call.number, recipient, call.version)
    kind, checked = check_content(body, sending)
    _check_envelope(body, sending)
    take_turn(sending)
    message = accept(sending, kind, checked, body)
    sent: JsonObject = {"id": message.id}
    if kind == "template":
        sent["message_status"] = "accepted"
    return {
        "messaging_product": "whatsapp",
        "contacts": [_contact(recipient)],
        "messages": [sent],
    }


def _contact(recipient: Recipient) -> JsonObject:
    contact: JsonObject = {"input": recipient.written}
    if recipient.wa_id:
        contact["wa_id"] = recipient.wa_id
    if recipient.user_id:
        contact["user_id"] = recipient.user_id
    return contact


def _check_envelope(body: Node, sending: Sending) -> None:
    if opaque := body.maybe("biz_opaque_callback_data"):
        opaque.any_text(OPAQUE_MOST)
    if context := body.maybe("context"):
        _check_context(context.need("message_id"), sending)
    citizen = sending.recipient.citizen
    expected = body.maybe("recipient_identity_key_hash")
    if expected and citizen and expected.text() != citizen.identity_hash:
        raise Refusal(137000, "the identity key hash differs", rule="messages.identity")


def _check_context(node: Node, sending: Sending) -> None:
    target = sending.world.messages.get(node.text())
    citizen = sending.recipient.citizen
    if target is None or citizen is None or target.citizen_id != citizen.id:
        raise node.refuse("no such message in this chat")
