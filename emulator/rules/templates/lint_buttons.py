"""Buttons of a submitted template."""

from __future__ import annotations

import re
from typing import Final

from emulator.shapes import JsonObject, objects_of, text_of

from .refusing import refused
from .texts import check_length, check_plain
from .variables import VARIABLE

ALL_MOST: Final = 10
MOST: Final = {
    "QUICK_REPLY": 10,
    "URL": 2,
    "PHONE_NUMBER": 1,
    "COPY_CODE": 1,
    "FLOW": 1,
    "VOICE_CALL": 1,
    "OTP": 1,
    "ORDER_DETAILS": 1,
    "REQUEST_CONTACT_INFO": 1,
}
WITHOUT_TEXT: Final = ("COPY_CODE", "OTP", "REQUEST_CONTACT_INFO", "ORDER_DETAILS")
TEXT_MOST: Final = 25
URL_MOST: Final = 2000
PHONE: Final = re.compile(r"\+?\d{5,20}")


def check_buttons(component: JsonObject, coupon_code_most: int) -> None:
    buttons = objects_of(component.get("buttons"))
    if not 1 <= len(buttons) <= ALL_MOST:
        raise refused(f"1 to {ALL_MOST} buttons", rule="buttons.count")
    kinds = [text_of(button.get("type")).upper() for button in buttons]
    _check_kinds(kinds)
    for kind, button in zip(kinds, buttons, strict=True):
        if kind not in WITHOUT_TEXT or "text" in button:
            text = text_of(button.get("text"))
            check_length(text, TEXT_MOST, "buttons")
            check_plain(text, "buttons", 0)
        _check_detail(kind, button, coupon_code_most)


def _check_kinds(kinds: list[str]) -> None:
    for kind in kinds:
        if kind not in MOST:
            raise refused(f"unknown button type {kind!r}", rule="buttons.type")
        if kinds.count(kind) > MOST[kind]:
            raise refused(f"at most {MOST[kind]} {kind} buttons", rule="buttons.count")
    groups = [n for n, kind in enumerate(kinds) if kind == "QUICK_REPLY"]
    if groups and groups[-1] - groups[0] + 1 != len(groups):
        raise refused("quick replies must stand together", rule="buttons.order")
    if groups and groups[0] != 0 and groups[-1] != len(kinds) - 1:
        raise refused("quick replies must come first or last", rule="buttons.order")


def _check_detail(kind: str, button: JsonObject, coupon_code_most: int) -> None:
    if kind == "URL":
        _check_url(button)
    elif kind == "PHONE_NUMBER":
        if not PHONE.fullmatch(text_of(button.get("phone_number")).replace(" ", "")):
            raise refused("phone_number must have up to 20 digits", rule="buttons.phone")
    elif kind == "COPY_CODE":
        check_length(_first(button), coupon_code_most, "buttons")
    elif kind == "FLOW" and not any(
        button.get(key) for key in ("flow_id", "flow_name", "flow_json")
    ):
        raise refused("a FLOW button names its flow", rule="buttons.flow")


def _check_url(button: JsonObject) -> None:
    url = text_of(button.get("url"))
    if not url.startswith(("http://", "https://")) or len(url) > URL_MOST:
        raise refused("url must be http(s), at most 2000 characters", rule="buttons.url")
    found = VARIABLE.findall(url)
    if len(found) > 1 or (found and not url.endswith("}}")):
        raise refused("a url takes one variable, at its end", rule="buttons.url")
    if found and not _first(button):
        raise refused("a url with a variable needs an example", rule="buttons.samples")


def _first(button: JsonObject) -> str:
    example = button.get("example")
    if isinstance(example, list):
        return text_of(example[0]) if example else ""
    return text_of(example)
