"""The words of the page after paying, one file per language."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from django.http import HttpRequest
from django.utils.translation import get_language_from_request

from dastak.values.language import ENGLISH, Language

_FOLDER = Path(__file__).parent / "wording"


@cache
def all_words() -> dict[Language, dict[str, str]]:
    """Every language's words; a further language is a further file."""
    return {
        Language(path.stem): json.loads(path.read_text("utf-8"))
        for path in sorted(_FOLDER.glob("*.json"))
    }


def language_of(request: HttpRequest) -> Language:
    """What the person chose (``lang``), else what the browser asks for, else English."""
    chosen = request.GET.get("lang", "")
    for candidate in (chosen, get_language_from_request(request).split("-")[0]):
        if Language(candidate) in all_words():
            return Language(candidate)
    return ENGLISH
