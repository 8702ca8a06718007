"""What is wrong with a Flow: a list of findings, as the platform hands it back."""

from __future__ import annotations

import json
import re
from typing import Final

from emulator.shapes import JsonObject, object_of, objects_of, text_of

from .components import check_component
from .finding import finding

VERSIONS: Final = ("5.1", "6.0", "6.1", "6.2", "6.3", "7.0", "7.1", "7.2", "7.3")
SCREENS_MOST: Final = 100
COMPONENTS_MOST: Final = 50
BYTES_MOST: Final = 10 * 1024 * 1024
BRANCHES_MOST: Final = 10
SCREEN_ID: Final = re.compile(r"[A-Za-z_]+")


def lint_flow(flow: JsonObject) -> list[JsonObject]:
    """Empty when the Flow may be published."""
    found: list[JsonObject] = []
    if text_of(flow.get("version")) not in VERSIONS:
        found.append(finding("INVALID_PROPERTY_VALUE", "version is not supported", "version"))
    if len(json.dumps(flow)) > BYTES_MOST:
        found.append(finding("INVALID_PROPERTY_VALUE", "larger than 10 MB", ""))
    screens = objects_of(flow.get("screens"))
    if not 1 <= len(screens) <= SCREENS_MOST:
        found.append(finding("INVALID_PROPERTY_VALUE", "1 to 100 screens", "screens"))
    ids = [text_of(screen.get("id")) for screen in screens]
    for n, screen in enumerate(screens):
        found.extend(_screen(screen, ids, f"screens[{n}]"))
    if not any(screen.get("terminal") is True for screen in screens):
        found.append(finding("INVALID_PROPERTY_VALUE", "no terminal screen", "screens"))
    found.extend(_routes(flow, ids))
    return found


def _screen(screen: JsonObject, ids: list[str], path: str) -> list[JsonObject]:
    found: list[JsonObject] = []
    name = text_of(screen.get("id"))
    if not SCREEN_ID.fullmatch(name) or name == "SUCCESS" or ids.count(name) > 1:
        found.append(finding("INVALID_PROPERTY_VALUE", f"screen id {name!r}", f"{path}.id"))
    for key, value in object_of(screen.get("data")).items():
        if "__example__" not in object_of(value):
            place = f"{path}.data.{key}"
            found.append(finding("MISSING_PROPERTY", "__example__ is missing", place))
    layout = object_of(screen.get("layout"))
    if layout.get("type") != "SingleColumnLayout":
        found.append(finding("INVALID_PROPERTY_VALUE", "SingleColumnLayout", f"{path}.layout"))
    parts = _components(layout)
    if not 1 <= len(parts) <= COMPONENTS_MOST:
        found.append(finding("INVALID_PROPERTY_VALUE", "1 to 50 components", f"{path}.layout"))
    for n, part in enumerate(parts):
        found.extend(check_component(part, ids, f"{path}.layout.children[{n}]"))
    if screen.get("terminal") is True and not _completes(parts):
        found.append(finding("MISSING_PROPERTY", "a terminal screen completes", path))
    return found


def _components(layout: JsonObject) -> list[JsonObject]:
    """All components, also those inside forms and conditions."""
    found: list[JsonObject] = []
    for name in ("children", "then", "else"):
        for child in objects_of(layout.get(name)):
            if child.get("type") not in ("Form", "If", "Switch"):
                found.append(child)
            found.extend(_components(child))
    for case in object_of(layout.get("cases")).values():
        found.extend(_components({"children": case}))
    return found


def _completes(parts: list[JsonObject]) -> bool:
    footers = [part for part in parts if part.get("type") == "Footer"]
    actions = [object_of(footer.get("on-click-action")).get("name") for footer in footers]
    return "complete" in actions or "data_exchange" in actions


def _routes(flow: JsonObject, ids: list[str]) -> list[JsonObject]:
    """With an endpoint every step forward is declared."""
    if "data_api_version" not in flow:
        return []
    if "routing_model" not in flow:
        return [finding("MISSING_PROPERTY", "routing_model is missing", "routing_model")]
    found: list[JsonObject] = []
    for start, ends in object_of(flow["routing_model"]).items():
        targets = [text_of(end) for end in ends] if isinstance(ends, list) else []
        unknown = [name for name in [start, *targets] if name not in ids]
        if unknown or len(targets) > BRANCHES_MOST:
            message = f"unknown screens {unknown}" if unknown else "more than 10 branches"
            found.append(finding("INVALID_ROUTING_MODEL", message, f"routing_model.{start}"))
    return found
