"""Orders in the chat: opened by order_details, moved on by order_status."""

from __future__ import annotations

from emulator.rules.checked import Sending
from emulator.shapes import JsonObject, object_of, text_of, whole_of
from emulator.state.messages import Message
from emulator.state.orders import Order


def remember_order(sending: Sending, message: Message) -> None:
    content = object_of(message.content)
    kind = content.get("type")
    if message.type == "template":
        _from_template(sending, message)
    if message.type != "interactive" or kind not in ("order_details", "order_status"):
        return
    parameters = object_of(object_of(content.get("action")).get("parameters"))
    if kind == "order_details":
        _open(sending, message, parameters)
        return
    order = sending.world.orders[(sending.number.id, text_of(parameters.get("reference_id")))]
    order.status = text_of(object_of(parameters.get("order")).get("status"))
    if object_of(parameters.get("payment")).get("status") == "captured":
        order.paid = True


def _from_template(sending: Sending, message: Message) -> None:
    buttons = (message.rendered or {}).get("buttons")
    for button in buttons if isinstance(buttons, list) else []:
        if parameters := object_of(object_of(button).get("order_details")):
            _open(sending, message, parameters)


def _open(sending: Sending, message: Message, parameters: JsonObject) -> None:
    reference = text_of(parameters.get("reference_id"))
    sending.world.orders[(sending.number.id, reference)] = Order(
        number_id=sending.number.id,
        reference=reference,
        message_id=message.id,
        total=whole_of(object_of(parameters.get("total_amount")).get("value")),
        configuration=_configuration(parameters),
    )


def _configuration(parameters: JsonObject) -> str | None:
    if name := parameters.get("payment_configuration"):
        return text_of(name)
    settings = parameters.get("payment_settings")
    for setting in settings if isinstance(settings, list) else []:
        if gateway := object_of(object_of(setting).get("payment_gateway")):
            return text_of(gateway.get("configuration_name"))
    return None
