"""A cursor over a sender's JSON that complains as the platform does, naming the parameter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .refusals import Refusal
from .shapes import Json, JsonObject

_URL = re.compile(r"https?://[^\s/$.?#][^\s]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Node:
    """One value of the request, with the path that leads to it."""

    value: Json
    path: str

    def refuse(self, details: str, code: int = 131009) -> Refusal:
        return Refusal(code, f"{self.path}: {details}", rule=self.path)

    def fields(self) -> JsonObject:
        if not isinstance(self.value, dict):
            raise Refusal(100, f"Param {self.path} must be a JSON object", rule=self.path)
        return self.value

    def maybe(self, name: str) -> Node | None:
        """The child, or nothing when it is absent or null."""
        value = self.fields().get(name)
        return None if value is None else Node(value, self._child(name))

    def need(self, name: str) -> Node:
        child = self.maybe(name)
        if child is None:
            path = self._child(name)
            raise Refusal(131008, f"The parameter {path} is required.", rule=path)
        return child

    def items(self, *, least: int = 0, most: int | None = None) -> list[Node]:
        if not isinstance(self.value, list):
            raise Refusal(100, f"Param {self.path} must be a JSON array", rule=self.path)
        count = len(self.value)
        if count < least:
            raise self.refuse(f"needs at least {least}, has {count}")
        if most is not None and count > most:
            raise self.refuse(f"takes at most {most}, has {count}")
        return [Node(item, f"{self.path}[{n}]") for n, item in enumerate(self.value)]

    def text(self, most: int | None = None) -> str:
        """Text that says something, no longer than allowed."""
        value = self.any_text(most)
        if not value.strip():
            raise Refusal(131008, f"The parameter {self.path} is empty.", rule=self.path)
        return value

    def any_text(self, most: int | None = None) -> str:
        if not isinstance(self.value, str):
            raise Refusal(100, f"Param {self.path} must be a string", rule=self.path)
        if most is not None and len(self.value) > most:
            raise self.refuse(f"at most {most} characters, has {len(self.value)}")
        return self.value

    def choice(self, *allowed: str) -> str:
        value = self.any_text()
        if value not in allowed:
            raise self.refuse(f"must be one of {', '.join(allowed)}, is {value!r}")
        return value

    def whole(self, *, least: int | None = None, most: int | None = None) -> int:
        value = self.value
        if isinstance(value, str) and re.fullmatch(r"-?\d+", value):
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise Refusal(100, f"Param {self.path} must be an integer", rule=self.path)
        if (least is not None and value < least) or (most is not None and value > most):
            raise self.refuse(f"must be between {least} and {most}, is {value}")
        return value

    def number(self) -> float:
        value = self.value
        try:
            if isinstance(value, bool) or not isinstance(value, int | float | str):
                raise ValueError
            return float(value)
        except ValueError:
            raise Refusal(100, f"Param {self.path} must be a number", rule=self.path) from None

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            raise Refusal(100, f"Param {self.path} must be a boolean", rule=self.path)
        return self.value

    def url(self, most: int = 2000) -> str:
        value = self.text(most)
        if not _URL.fullmatch(value):
            raise self.refuse("must be a valid http or https URL")
        return value

    def _child(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name


def unique(nodes: list[Node], values: list[str], what: str) -> None:
    """Refuse the second of two equal values."""
    seen: set[str] = set()
    for node, value in zip(nodes, values, strict=True):
        if value in seen:
            raise node.refuse(f"duplicate {what} {value!r}")
        seen.add(value)
