"""The buttons of a template that is sent: those with a variable part must be filled."""

from __future__ import annotations

from typing import Final

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import Sending
from emulator.rules.interactive.order_details import check_order_parameters
from emulator.shapes import JsonObject, text_of
from emulator.state.templates import Template

from .parameters import clean
from .variables import fill, variables

SUB_TYPES: Final = {
    "quick_reply": "QUICK_REPLY",
    "url": "URL",
    "copy_code": "COPY_CODE",
    "flow": "FLOW",
    "order_details": "ORDER_DETAILS",
    "voice_call": "VOICE_CALL",
}
PAYLOAD_MOST: Final = 256
URL_MOST: Final = 2000


def fill_buttons(template: Template, content: Node, sending: Sending) -> list[JsonObject]:
    """What the citizen sees: kind, text and what a tap brings."""
    given = _given(template, content)
    shown: list[JsonObject] = []
    for index, button in enumerate(template.buttons):
        kind = text_of(button.get("type")).upper()
        node = given.get(index)
        shown.append(_fill(kind, button, node, index, sending))
    return shown


def _given(template: Template, content: Node) -> dict[int, Node]:
    given: dict[int, Node] = {}
    components = content.maybe("components")
    for component in components.items() if components else []:
        if component.need("type").any_text().lower() != "button":
            continue
        index = component.need("index").whole(least=0)
        sub_type = component.need("sub_type").choice(*SUB_TYPES)
        if index >= len(template.buttons) or index in given:
            raise Refusal(
                132000,
                f"buttons: no button to fill at index {index}",
                rule="template.buttons.index",
            )
        kind = text_of(template.buttons[index].get("type")).upper()
        if kind != SUB_TYPES[sub_type] and (kind, sub_type) != ("OTP", "url"):
            raise Refusal(
                131009,
                f"buttons: button at index {index} is {kind}, not {sub_type}",
                rule="template.buttons.type",
            )
        given[index] = component
    return given


def _fill(
    kind: str, button: JsonObject, node: Node | None, index: int, sending: Sending
) -> JsonObject:
    shown: JsonObject = {"type": kind.lower(), "text": text_of(button.get("text")), "index": index}
    if kind == "QUICK_REPLY":
        shown["payload"] = _payload(node) or text_of(button.get("text"))
    elif kind == "URL":
        shown["url"] = _url(text_of(button.get("url")), node, index, sending)
    elif kind == "PHONE_NUMBER":
        shown["phone_number"] = text_of(button.get("phone_number"))
    elif kind == "COPY_CODE":
        shown["code"] = _code(_parameter(node, index, kind), "coupon_code", sending)
    elif kind == "OTP":
        shown["text"] = shown["text"] or "Copy code"
        shown["code"] = _code(_parameter(node, index, kind), "text", sending)
    elif kind == "FLOW":
        shown["flow"] = _flow(button, node)
    elif kind == "ORDER_DETAILS":
        action = _parameter(node, index, kind).need("action")
        check_order_parameters(action.need("order_details"), sending)
        shown["order_details"] = action.need("order_details").value
    return shown


def _parameter(node: Node | None, index: int, kind: str) -> Node:
    parameters = node.maybe("parameters") if node else None
    given = parameters.items(most=1) if parameters else []
    if not given:
        raise Refusal(
            131008,
            f"buttons: Button at index {index} of type {kind.capitalize()} requires a parameter",
            rule="template.buttons.parameter",
        )
    return given[0]


def _payload(node: Node | None) -> str | None:
    parameters = node.maybe("parameters") if node else None
    if parameters is None:
        return None
    parameter = parameters.items(least=1, most=1)[0]
    parameter.need("type").choice("payload")
    return parameter.need("payload").text(PAYLOAD_MOST)


def _url(url: str, node: Node | None, index: int, sending: Sending) -> str:
    names = variables(url)
    if not names:
        if node is not None:
            raise Refusal(
                132000,
                f"buttons: the URL at index {index} is fixed",
                rule="template.buttons.parameter",
            )
        return url
    parameter = _parameter(node, index, "url")
    parameter.need("type").choice("text")
    filled = fill(url, {names[0]: clean(parameter.need("text"), sending)})
    if len(filled) > URL_MOST:
        raise parameter.refuse("the URL is too long", code=132005)
    return filled


def _code(parameter: Node, name: str, sending: Sending) -> str:
    return parameter.need(name).text(sending.world.settings.coupon_code_most)


def _flow(button: JsonObject, node: Node | None) -> JsonObject:
    shown: JsonObject = {
        "flow_id": button.get("flow_id"),
        "flow_action": button.get("flow_action", "navigate"),
        "screen": button.get("navigate_screen"),
    }
    parameters = node.maybe("parameters") if node else None
    if parameters is None:
        return shown
    parameter = parameters.items(least=1, most=1)[0]
    parameter.need("type").choice("action")
    action = parameter.need("action")
    if token := action.maybe("flow_token"):
        shown["flow_token"] = token.text()
    if data := action.maybe("flow_action_data"):
        shown["data"] = data.fields()
    return shown
