"""Judged messages as YAML to paste into ``catalogue/understanding``: a person reviews it there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import yaml

from dastak.conversations.queries.unclear import Unclear

FILES = {"service": "examples/{}.yaml", "group": "umbrellas.yaml, group {}"}
OUT_OF_SCOPE = "oos.yaml"


def as_yaml(judged: Iterable[Unclear]) -> str:
    """One part for each file, in the shape that the file has."""
    files: defaultdict[str, list[Unclear]] = defaultdict(list)
    for message in judged:
        files[FILES.get(message.verdict, OUT_OF_SCOPE).format(message.belongs_to)].append(message)
    parts = [f"# {file}\n{_part(file, files[file])}" for file in sorted(files)]
    return "\n".join(parts)


def _part(file: str, messages: list[Unclear]) -> str:
    if file.startswith("umbrellas"):
        return _dump({"phrases": sorted(message.text for message in messages)})
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for message in messages:
        texts[script_of(message)].append(message.text)
    shape = {language: sorted(found) for language, found in sorted(texts.items())}
    return _dump({"unclear" if file == OUT_OF_SCOPE else "examples": shape})


def script_of(message: Unclear) -> str:
    """``hi`` in its own letters, ``hi_latn`` in Latin ones; English is always ``en``."""
    own_letters = any("\u0900" <= letter <= "\u0dff" for letter in message.text)
    language = message.language or "en"
    return language if own_letters or language == "en" else f"{language}_latn"


def _dump(data: dict[str, object]) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=200)
