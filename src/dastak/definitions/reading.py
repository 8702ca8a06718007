"""From a file's data to typed structs, with a finding for every part that does not fit."""

import difflib
import re
from typing import TypeVar, get_args, get_origin

import msgspec

from dastak.definitions.findings import Finding
from dastak.definitions.yaml_source import Data, Keys, YamlSource
from dastak.values.language import LanguageText
from dastak.values.money import Money

S = TypeVar("S", bound=msgspec.Struct)

_PATH = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


class _Unfit:
    """Stands for a part that could not be read; its finding is noted."""


_UNFIT = _Unfit()


class Reading:
    """Reads structs out of one source. Fees are written in whole rupees, texts by language."""

    def __init__(self, source: YamlSource) -> None:
        self.source = source
        self.findings: list[Finding] = list(source.findings)

    def struct(self, cls: type[S], extra: dict[str, object] | None = None) -> S | None:
        """The whole file as one struct; ``extra`` gives what the file does not say itself."""
        value = self._struct(cls, self.source.data, (), extra or {})
        return value if isinstance(value, cls) else None

    def _struct(self, cls: type[S], data: Data, keys: Keys, extra: dict[str, object]) -> object:
        if not isinstance(data, dict):
            return self._refuse(keys, "names and values are expected here", "write “name: value”")
        known = {field.name: field for field in msgspec.structs.fields(cls)}
        written = [name for name in known if name not in extra]
        unknown = [name for name in data if not self._known(name, written, keys)]
        parts: dict[str, object] = dict(extra)
        for name in written:
            if data.get(name) is not None:
                parts[name] = self._value(known[name].type, data[name], (*keys, name))
            elif known[name].required:
                parts[name] = self._refuse(keys, f"“{name}” is missing", f"add “{name}:”")
        if unknown or any(part is _UNFIT for part in parts.values()):
            return _UNFIT
        return cls(**parts)

    def _known(self, name: str, known: list[str], keys: Keys) -> bool:
        if name in known:
            return True
        close = difflib.get_close_matches(name, known, n=1)
        advice = f"write “{close[0]}”" if close else f"use one of: {', '.join(known)}"
        self._refuse((*keys, name), f"“{name}” is not known here", advice)
        return False

    def _value(self, kind: object, data: Data, keys: Keys) -> object:
        if kind is Money and isinstance(data, int) and not isinstance(data, bool):
            return Money.rupees(data)
        if kind is LanguageText:
            texts = self._value(dict[str, str], data, keys)
            return texts if texts is _UNFIT else msgspec.convert({"texts": texts}, LanguageText)
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind is not Money:
            return self._struct(kind, data, keys, {})
        arguments = get_args(kind)
        if arguments and _is_struct(arguments[0]) and get_origin(kind) is tuple:
            return self._tuple(arguments[0], data, keys)
        if len(arguments) > 1 and _is_struct(arguments[1]) and get_origin(kind) is dict:
            return self._dict(arguments[1], data, keys)
        return self._plain(kind, data, keys)

    def _tuple(self, item: object, data: Data, keys: Keys) -> object:
        if not isinstance(data, list):
            return self._refuse(keys, "a list is expected here", "begin each item with “- ”")
        items = [self._value(item, one, (*keys, n)) for n, one in enumerate(data)]
        return _UNFIT if _UNFIT in items else tuple(items)

    def _dict(self, item: object, data: Data, keys: Keys) -> object:
        if not isinstance(data, dict):
            return self._refuse(keys, "names and values are expected here", "write “name: value”")
        items = {name: self._value(item, one, (*keys, name)) for name, one in data.items()}
        return _UNFIT if _UNFIT in items.values() else items

    def _plain(self, kind: object, data: Data, keys: Keys) -> object:
        try:
            converted: object = msgspec.convert(data, kind)
        except msgspec.ValidationError as error:
            text, path = _split(str(error))
            return self._refuse((*keys, *path), f"this does not fit: {text}", _advice(text))
        return converted

    def _refuse(self, keys: Keys, what: str, advice: str) -> _Unfit:
        self.findings.append(self.source.finding(keys, what, advice))
        return _UNFIT


def _is_struct(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _split(message: str) -> tuple[str, Keys]:
    """The validator's sentence, and its path as keys."""
    found = _PATH.search(message)
    if not found:
        return message, ()
    steps = _STEP.findall(found["path"])
    return message[: found.start()], tuple(name or int(number) for name, number in steps)


def _advice(text: str) -> str:
    if text.startswith("Expected"):
        return "write the value in the form expected; put quotes around a text of digits"
    if text.startswith(("Invalid enum value", "Invalid value")):
        return "use one of the words listed in docs/how-to/add-a-service.md"
    return "compare with the example in docs/how-to/add-a-service.md"
