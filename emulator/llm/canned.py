"""Canned completions: a rule for certain words, else the service whose title shares a word."""

import json
import re
from collections.abc import Iterable, Mapping

import msgspec

from emulator.llm.wire import Request

NOBODY = "none"
_WORD = re.compile(r"\w{4,}")


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When the message holds ``words``, ``choice`` is answered."""

    words: str
    choice: str
    sure: bool = True


class Service(msgspec.Struct, frozen=True):
    """What may be chosen."""

    id: str
    title: str = ""
    about: str = ""


class Given(msgspec.Struct, frozen=True):
    """The data of a question, as the last message holds it."""

    message: str
    services: list[Service] = []


def canned(request: Request, rules: Iterable[Rule]) -> str:
    """What a well-behaved model would say: one JSON object, bound by the schema when one is."""
    given = msgspec.json.decode(request.messages[-1].content, type=Given)
    allowed = _allowed(request)
    for rule in rules:
        if rule.words.casefold() in given.message.casefold():
            return _said(rule.choice if allowed is None or rule.choice in allowed else NOBODY, rule)
    words = set(_WORD.findall(given.message.casefold()))
    for service in given.services:
        if words & set(_WORD.findall(f"{service.title} {service.about}".casefold())):
            return _said(service.id, Rule("", service.id, sure=False))
    return _said(NOBODY, Rule("", NOBODY, sure=False))


def _said(choice: str, rule: Rule) -> str:
    return json.dumps({"choice": choice, "sure": rule.sure and choice != NOBODY})


def _allowed(request: Request) -> list[str] | None:
    """The names that the schema allows for ``choice``; ``None`` when nothing binds the answer."""
    bound = request.response_format
    if bound is None or bound.json_schema is None:
        return None
    properties = bound.json_schema.schema.get("properties")
    if not isinstance(properties, Mapping):
        return None
    choice = properties.get("choice")
    return choice.get("enum") if isinstance(choice, Mapping) else None
