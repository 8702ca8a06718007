"""Sentences that an officer can begin with when writing to a citizen, in the citizen's language."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dastak.casework.lifecycle import Verb
from dastak.values.language import ENGLISH, Language

_FOLDER = Path(__file__).parent
_WRITTEN = (Verb.REJECT, Verb.ASK_CLARIFICATION)


@dataclass(frozen=True, slots=True)
class Phrase:
    """``text`` is what the citizen will read, ``gist`` the same in the officer's language."""

    text: str
    gist: str
    language: Language


def phrases(citizen: Language, officer: Language) -> dict[str, list[Phrase]]:
    """By verb; the citizen's language first, then the other ones."""
    return {verb.value: _of(verb.value, citizen, officer) for verb in _WRITTEN}


def replies(citizen: Language, officer: Language) -> list[Phrase]:
    """For an answer in a talk."""
    return _of("reply", citizen, officer)


def joined(phrase: str, own_words: str) -> str:
    """A chosen phrase and the officer's own words. Where a script has put the phrase into the text
    already it is not said twice."""
    if not phrase or phrase in own_words:
        return own_words
    return f"{phrase}\n{own_words}".strip()


def _of(verb: str, citizen: Language, officer: Language) -> list[Phrase]:
    entries = _read(verb)
    languages = sorted({code for entry in entries for code in entry if code != "key"})
    ordered = sorted(languages, key=lambda code: code != citizen)
    return [
        Phrase(entry[code], entry.get(officer) or entry[ENGLISH], Language(code))
        for code in ordered
        for entry in entries
        if code in entry
    ]


@cache
def _read(verb: str) -> list[dict[str, str]]:
    entries: list[dict[str, str]] = json.loads((_FOLDER / f"{verb}.json").read_text("utf-8"))
    return entries
