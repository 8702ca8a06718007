"""Sending a template: it must exist, be approved, and be filled exactly."""

from __future__ import annotations

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import Checked, Sending
from emulator.shapes import JsonObject, text_of
from emulator.state.templates import Template

from .buttons import fill_buttons
from .header import fill_header
from .parameters import text_values
from .variables import fill

BODY_MOST = 1024


def check_template(content: Node, sending: Sending) -> Checked:
    template = _find(content, sending)
    parts = _parts(content)
    _refuse_unknown_parts(parts, template)
    header, media = fill_header(template, parts.get("header"), sending)
    body = _fill_body(template, parts.get("body"), sending)
    rendered: JsonObject = {"body": body}
    if header is not None:
        rendered["header"] = header
    if footer := template.component("FOOTER"):
        rendered["footer"] = text_of(footer.get("text"))
    if buttons := fill_buttons(template, content, sending):
        rendered["buttons"] = [*buttons]
    _refuse_codes_to_user_ids(template, sending)
    return Checked(content.value, media=media, template=template, rendered=rendered)


def _find(content: Node, sending: Sending) -> Template:
    name = content.need("name").text(512)
    language = content.need("language").need("code").text()
    for template in sending.world.templates.values():
        same = template.name == name and template.language == language
        if same and template.waba_id == sending.number.waba_id:
            _refuse_unless_approved(template)
            return template
    raise Refusal(
        132001, f"template name ({name}) does not exist in {language}", rule="template.exists"
    )


def _refuse_unless_approved(template: Template) -> None:
    if template.status == "PAUSED":
        raise Refusal(132015, f"template {template.name} is paused", rule="template.status")
    if template.status == "DISABLED":
        raise Refusal(132016, f"template {template.name} is disabled", rule="template.status")
    if template.status != "APPROVED":
        raise Refusal(
            132001,
            f"template name ({template.name}) in {template.language} is {template.status}",
            rule="template.status",
        )


def _parts(content: Node) -> dict[str, Node]:
    """The header and body components that were given; buttons are read where they are filled."""
    parts: dict[str, Node] = {}
    node = content.maybe("components")
    for component in node.items() if node else []:
        kind = component.need("type").any_text().lower()
        if kind == "button":
            continue
        if kind not in ("header", "body", "carousel", "limited_time_offer"):
            raise component.need("type").refuse(f"unknown component {kind!r}")
        if kind in parts:
            raise component.refuse(f"second {kind}")
        parts[kind] = component
    return parts


def _refuse_unknown_parts(parts: dict[str, Node], template: Template) -> None:
    for kind, node in parts.items():
        if template.component(kind.upper()) is None:
            raise Refusal(
                132000,
                f"{node.path}: template {template.name} has no {kind}",
                rule="template.parts",
            )


def _fill_body(template: Template, part: Node | None, sending: Sending) -> str:
    if template.category == "AUTHENTICATION" and not template.body_text:
        return _code_text(template, part, sending)
    values = text_values(template, template.body_text, part, "body", sending)
    text = fill(template.body_text, values)
    if len(text) > BODY_MOST:
        raise Refusal(
            132005,
            f"body: {len(text)} characters after filling, at most {BODY_MOST}",
            rule="template.body.length",
        )
    return text


def _code_text(template: Template, part: Node | None, sending: Sending) -> str:
    """Authentication templates have a body of Meta's own words."""
    body = template.component("BODY") or {}
    text = "{{1}} is your verification code."
    if body.get("add_security_recommendation"):
        text += " For your security, do not share this code."
    values = text_values(template, text, part, "body", sending)
    if len(values["1"]) > sending.world.settings.coupon_code_most:
        raise Refusal(132018, "body: the code is too long", rule="template.code.length")
    return fill(text, values)


def _refuse_codes_to_user_ids(template: Template, sending: Sending) -> None:
    if template.category == "AUTHENTICATION" and sending.recipient.wa_id is None:
        raise Refusal(131062, "authentication templates need a phone", rule="template.bsuid")
