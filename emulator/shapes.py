"""The shape of JSON, and readers that never trust it."""

from __future__ import annotations

import json
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
JsonObject: TypeAlias = dict[str, "Json"]


def parse_object(raw: bytes | str) -> JsonObject:
    """The object in this JSON; ValueError when it is something else."""
    value = json.loads(raw)
    if not isinstance(value, dict):
        raise ValueError("JSON object expected")
    return value


def object_of(value: Json) -> JsonObject:
    return value if isinstance(value, dict) else {}


def objects_of(value: Json) -> list[JsonObject]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def text_of(value: Json, default: str = "") -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return default
    return str(value) if isinstance(value, int | float) else default


def whole_of(value: Json, default: int = 0) -> int:
    if isinstance(value, bool):
        return default
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.lstrip("-").isdigit():
        return int(value)
    return default
