"""Components of a Flow's screen: known kinds, and how much text each takes."""

from __future__ import annotations

from typing import Final

from emulator.shapes import JsonObject, object_of, objects_of, text_of

from .finding import finding

TEXTS: Final[dict[str, dict[str, int]]] = {
    "TextHeading": {"text": 80},
    "TextSubheading": {"text": 80},
    "TextBody": {"text": 4096},
    "TextCaption": {"text": 409},
    "RichText": {},
    "TextInput": {"label": 20, "helper-text": 80, "error-message": 30},
    "TextArea": {"label": 20, "helper-text": 80},
    "CheckboxGroup": {"label": 30},
    "RadioButtonsGroup": {"label": 30},
    "Dropdown": {"label": 20},
    "ChipsSelector": {"label": 80},
    "Footer": {"label": 35, "left-caption": 15, "center-caption": 15, "right-caption": 15},
    "OptIn": {"label": 120},
    "EmbeddedLink": {"text": 25},
    "DatePicker": {"label": 40, "helper-text": 80},
    "CalendarPicker": {"label": 40, "title": 80, "description": 300},
    "Image": {},
    "ImageCarousel": {},
    "NavigationList": {},
    "PhotoPicker": {"label": 80, "description": 300},
    "DocumentPicker": {"label": 80, "description": 300},
}
OPTIONS_MOST: Final = {"CheckboxGroup": 20, "RadioButtonsGroup": 20, "ChipsSelector": 20}
DROPDOWN_MOST: Final = 200
ACTIONS: Final = ("navigate", "data_exchange", "complete", "update_data", "open_url")
REQUIRED: Final = {
    "TextInput": ("label", "name"),
    "TextArea": ("label", "name"),
    "Dropdown": ("label", "name", "data-source"),
    "RadioButtonsGroup": ("name", "data-source"),
    "CheckboxGroup": ("name", "data-source"),
    "DatePicker": ("label", "name"),
    "OptIn": ("label", "name"),
    "Footer": ("label", "on-click-action"),
}


def check_component(part: JsonObject, screens: list[str], path: str) -> list[JsonObject]:
    kind = text_of(part.get("type"))
    if kind not in TEXTS:
        return [finding("INVALID_PROPERTY_VALUE", f"unknown component {kind!r}", f"{path}.type")]
    found = [
        finding("MISSING_PROPERTY", f"{kind} needs {name}", f"{path}.{name}")
        for name in REQUIRED.get(kind, ())
        if name not in part
    ]
    for name, most in TEXTS[kind].items():
        text = text_of(part.get(name))
        if len(text) > most and not text.startswith("${"):
            message = f"{kind}.{name} has {len(text)} characters, at most {most}"
            found.append(finding("INVALID_PROPERTY_VALUE", message, f"{path}.{name}"))
    found.extend(_options(kind, part, path))
    if "on-click-action" in part:
        found.extend(_action(object_of(part["on-click-action"]), screens, path))
    return found


def _options(kind: str, part: JsonObject, path: str) -> list[JsonObject]:
    """Fixed options are counted; those from `${data…}` are known only when it runs."""
    source = part.get("data-source")
    if not isinstance(source, list):
        return []
    most = OPTIONS_MOST.get(kind, DROPDOWN_MOST)
    found: list[JsonObject] = []
    if not 1 <= len(source) <= most:
        message = f"{kind} takes 1 to {most} options"
        found.append(finding("INVALID_PROPERTY_VALUE", message, f"{path}.data-source"))
    for option in objects_of(source):
        if len(text_of(option.get("title"))) > 30 or "id" not in option:
            message = "an option has an id and a title of at most 30 characters"
            found.append(finding("INVALID_PROPERTY_VALUE", message, f"{path}.data-source"))
    return found


def _action(action: JsonObject, screens: list[str], path: str) -> list[JsonObject]:
    name = text_of(action.get("name"))
    place = f"{path}.on-click-action"
    if name not in ACTIONS:
        return [finding("INVALID_PROPERTY_VALUE", f"unknown action {name!r}", place)]
    target = text_of(object_of(action.get("next")).get("name"))
    if name == "navigate" and target not in screens:
        return [finding("INVALID_PROPERTY_VALUE", f"no screen {target!r}", place)]
    return []
