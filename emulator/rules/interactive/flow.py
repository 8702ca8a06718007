"""A message that opens a Flow."""

import re

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import Checked, Sending

from .parts import action_of, check_body, check_header

VERSION = "3"
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf]")


def check_flow(content: Node, sending: Sending) -> Checked:
    media = check_header(content, sending, "text", "image", "video", "document")
    check_body(content)
    parameters = action_of(content, "flow").need("parameters")
    parameters.need("flow_message_version").choice(VERSION)
    cta = parameters.need("flow_cta")
    if EMOJI.search(cta.text(sending.world.settings.flow_cta_most)):
        raise cta.refuse("no emoji")
    _check_start(parameters)
    _check_published(parameters, sending)
    return Checked(content.value, media=media)


def _check_start(parameters: Node) -> None:
    """`navigate` names the first screen; `data_exchange` leaves that to the endpoint."""
    for name in ("flow_token", "mode", "flow_action"):
        if node := parameters.maybe(name):
            node.text()
    action = parameters.maybe("flow_action")
    kind = action.choice("navigate", "data_exchange") if action else "navigate"
    payload = parameters.maybe("flow_action_payload")
    if payload is None:
        return
    if kind == "data_exchange":
        raise payload.refuse("not allowed with data_exchange")
    payload.need("screen").text()
    data = payload.maybe("data")
    if data is not None and not data.fields():
        raise data.refuse("must not be empty")


def _check_published(parameters: Node, sending: Sending) -> None:
    flow_id, name = parameters.maybe("flow_id"), parameters.maybe("flow_name")
    if (flow_id is None) == (name is None):
        raise parameters.refuse("give either flow_id or flow_name", code=131008)
    mode = parameters.maybe("mode")
    draft = mode is not None and mode.choice("draft", "published") == "draft"
    wanted = str(flow_id.value) if flow_id else ""
    for flow in sending.world.flows.values():
        if flow.waba_id != sending.number.waba_id:
            continue
        if flow.id == wanted or (name is not None and flow.name == name.value):
            break
    else:
        raise Refusal(131009, "no such Flow in this account", rule="interactive.flow.id")
    if flow.status in ("BLOCKED", "THROTTLED"):
        code = 132068 if flow.status == "BLOCKED" else 132069
        raise Refusal(code, f"the Flow is {flow.status}", rule="interactive.flow.status")
    if flow.status != ("DRAFT" if draft else "PUBLISHED"):
        raise Refusal(131009, f"the Flow is {flow.status}", rule="interactive.flow.status")
