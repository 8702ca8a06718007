"""The words of the verify pages, one file per language."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from django.http import HttpRequest
from django.utils.translation import get_language_from_request

from dastak.values.language import ENGLISH, Language

_FOLDER = Path(__file__).parent / "wording"

Words = dict[str, str | dict[str, str]]


@cache
def all_words() -> dict[Language, Words]:
    """Every language's words; a further language is a further file."""
    return {
        Language(path.stem): json.loads(path.read_text("utf-8"))
        for path in sorted(_FOLDER.glob("*.json"))
    }


def group(words: Words, key: str) -> dict[str, str]:
    """The words under a heading: ``status``, ``problems`` …"""
    found = words[key]
    if isinstance(found, str):
        raise KeyError(key)
    return found


def language_of(request: HttpRequest) -> Language:
    """What the person chose (``lang``), else what the browser asks for, else English."""
    chosen = request.POST.get("lang") or request.GET.get("lang") or ""
    for candidate in (chosen, get_language_from_request(request).split("-")[0]):
        if Language(candidate) in all_words():
            return Language(candidate)
    return ENGLISH
