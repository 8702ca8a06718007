"""Values for a template's variables: right number, right names, no forbidden characters."""

from __future__ import annotations

import re
from typing import Final

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import Sending
from emulator.state.templates import Template

from .variables import variables

FORBIDDEN: Final = re.compile(r"[\n\t\r]| {5,}")
NEW_CODE_FROM: Final = 23
TEXT_MOST: Final = 32_768


def text_values(
    template: Template, text: str, part: Node | None, where: str, sending: Sending
) -> dict[str, str]:
    """One value for each variable of `text`, by its name or number."""
    wanted = variables(text)
    given = _parameters(part)
    if len(given) != len(wanted):
        raise Refusal(
            132000,
            f"{where}: number of localizable_params ({len(given)}) does not match the expected "
            f"number of params ({len(wanted)})",
            rule=f"template.{where}.count",
        )
    if template.parameter_format == "NAMED":
        return _named(wanted, given, where, sending)
    return {name: value_of(node, sending) for name, node in zip(wanted, given, strict=True)}


def _parameters(part: Node | None) -> list[Node]:
    node = part.maybe("parameters") if part else None
    return node.items() if node else []


def _named(wanted: list[str], given: list[Node], where: str, sending: Sending) -> dict[str, str]:
    values: dict[str, str] = {}
    for node in given:
        name = node.maybe("parameter_name")
        if name is None or name.any_text() not in wanted:
            raise Refusal(
                132012,
                f"{where}: parameter_name must be one of {', '.join(wanted)}",
                rule=f"template.{where}.names",
            )
        values[name.any_text()] = value_of(node, sending)
    if len(values) != len(wanted):
        raise Refusal(
            132000, f"{where}: a parameter is named twice", rule=f"template.{where}.names"
        )
    return values


def value_of(node: Node, sending: Sending) -> str:
    """The words of one parameter of kind text, currency or date_time."""
    kind = node.need("type").any_text()
    if kind == "text":
        return clean(node.need("text"), sending)
    if kind == "currency":
        node.need("currency").need("code").text(3)
        node.need("currency").need("amount_1000").whole()
        return clean(node.need("currency").need("fallback_value"), sending)
    if kind == "date_time":
        return clean(node.need("date_time").need("fallback_value"), sending)
    raise Refusal(
        132012, f"{node.path}: expected text, received {kind}", rule="template.parameter.type"
    )


def clean(node: Node, sending: Sending) -> str:
    text = node.text(TEXT_MOST)
    if FORBIDDEN.search(text):
        raise Refusal(
            132018 if sending.version >= NEW_CODE_FROM else 132012,
            f"{node.path}: no newline, tab or more than four consecutive spaces",
            rule="template.parameter.characters",
        )
    return text
