"""Texts of a submitted template: length, variables and their samples."""

from __future__ import annotations

import re
from typing import Final

from .refusing import AT_THE_EDGE, RATIO, TOO_LONG, refused
from .variables import VARIABLE, variables

EMOJI: Final = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")
MARKDOWN: Final = re.compile(r"[*_~`]\S[^*_~`\n]*[*_~`]")
NAMED: Final = re.compile(r"[a-z][a-z0-9_]*")
ADJACENT: Final = re.compile(r"\}\}\s*\{\{")


def check_length(text: str, most: int, where: str) -> None:
    if not text.strip():
        raise refused(f"{where} is empty", rule=f"{where}.empty")
    if len(text) > most:
        raise refused(
            f"{where} has {len(text)} characters, at most {most}",
            rule=f"{where}.length",
            subcode=TOO_LONG,
        )


def check_plain(text: str, where: str, subcode: int) -> None:
    """No emoji, no markdown, no line breaks."""
    if EMOJI.search(text) or MARKDOWN.search(text) or "\n" in text:
        raise refused(
            f"{where} takes no emoji, formatting or line break",
            rule=f"{where}.characters",
            subcode=subcode,
        )


def check_names(text: str, parameter_format: str, where: str) -> list[str]:
    """Variables are 1…n in order, or lower_snake names."""
    names = variables(text)
    named = parameter_format == "NAMED"
    if text.count("{{") != len(VARIABLE.findall(text)):
        raise refused(f"{where} has an unfinished variable", rule=f"{where}.variables")
    good = (
        all(NAMED.fullmatch(name) for name in names)
        if named
        else names == [str(n) for n in range(1, len(names) + 1)]
    )
    if not good:
        wanted = "lower_snake names" if named else "{{1}}, {{2}}, … in order"
        raise refused(f"variables of {where} must be {wanted}", rule=f"{where}.variables")
    return names


def check_placing(text: str, names: list[str], where: str) -> None:
    """Variables stand neither first nor last nor side by side, and are few among the words."""
    if not names:
        return
    stripped = text.strip().rstrip(".!?।,;:")
    if stripped.startswith("{{") or stripped.endswith("}}"):
        raise refused(
            f"{where} starts or ends with a variable", rule=f"{where}.edges", subcode=AT_THE_EDGE
        )
    if ADJACENT.search(text):
        raise refused(f"{where} has two variables side by side", rule=f"{where}.adjacent")
    words = len(VARIABLE.sub(" ", text).split())
    if words < 2 * len(names) + 1:
        raise refused(
            f"{where} has too many variables for its {words} words",
            rule=f"{where}.ratio",
            subcode=RATIO,
        )
