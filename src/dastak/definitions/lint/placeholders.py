"""Placeholders such as {minimum}: known ones only, and the same in every language."""

import string
from collections.abc import Iterator

from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject
from dastak.definitions.lint.walk import texts_of
from dastak.definitions.model import Service
from dastak.definitions.rules.registry import RULES
from dastak.definitions.yaml_source import Keys
from dastak.values.language import Language


def check(subject: Subject) -> Iterator[Finding]:
    """Every text of every language against what may stand in it, and against each other."""
    used: dict[Keys, dict[Language, frozenset[str]]] = {}
    for language, wording in subject.worded():
        for keys, text in texts_of(wording):
            names = placeholders(text)
            if names is None:
                what = "a { or } stands alone"
                yield subject.in_wording(language, keys, what, "write {{ or }} for a brace")
                continue
            used.setdefault(keys, {})[language] = names
            allowed = _allowed(subject.service, keys)
            for name in sorted(names - allowed):
                advice = f"use {', '.join(sorted(allowed)) or 'none here'}"
                what = f"nothing fills the placeholder {{{name}}}"
                yield subject.in_wording(language, keys, what, advice)
    for keys, by_language in used.items():
        yield from _different(subject, keys, by_language)


def placeholders(text: str) -> frozenset[str] | None:
    """The names in braces, or None when the braces do not pair."""
    try:
        parsed = list(string.Formatter().parse(text))
    except ValueError:
        return None
    return frozenset(name for _, name, _, _ in parsed if name is not None)


def _allowed(service: Service, keys: Keys) -> frozenset[str]:
    if keys[0] != "rules":
        return frozenset()
    rule = next((rule for rule in service.rules if rule.wording_key == keys[1]), None)
    known = RULES.get(rule.rule) if rule else None
    return known.placeholders if known else frozenset()


def _different(
    subject: Subject, keys: Keys, by_language: dict[Language, frozenset[str]]
) -> Iterator[Finding]:
    everywhere = frozenset().union(*by_language.values())
    for language, names in by_language.items():
        for name in sorted(everywhere - names):
            what = f"{{{name}}} is missing here but stands in another language"
            yield subject.in_wording(language, keys, what, f"add {{{name}}} to the sentence")
