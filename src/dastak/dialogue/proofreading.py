"""What is wrong with a language file: a missing text, a lost place, a title too long, a notice
that the platform would refuse. Each finding names the file, the line and what to do."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from string import Formatter

import msgspec
import yaml

from dastak.definitions.findings import Finding
from dastak.dialogue.answer_words import read
from dastak.dialogue.commanding import COMMANDS
from dastak.dialogue.languages import LOADER, read_language
from dastak.dialogue.leaving import TURNING, WISHING
from dastak.dialogue.notice_rules import notice_faults
from dastak.dialogue.phrases import Phrase, meaning_of, sayings
from dastak.dialogue.wording import Wording
from dastak.understanding.commands import find_command
from dastak.values.language import ENGLISH, Language
from dastak.values.outbound import BODY_LIMIT, BUTTON_TITLE_LIMIT, ROW_TITLE_LIMIT

TITLES = {"button.": BUTTON_TITLE_LIMIT, "row.": ROW_TITLE_LIMIT}
MONTHS = 12
_QUOTED = re.compile("“([^”]*)”")
_DESCRIPTIONS = re.compile(r"^row\..*(_about|paper_given)$")


def proofread(folder: Path) -> list[Finding]:
    """Every language file of ``folder`` beside the English one."""
    sources = {path: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml"))}
    findings: list[Finding] = []
    wordings: dict[Path, Wording] = {}
    for path, source in sources.items():
        try:
            wordings[path] = read_language(source, language=Language(path.stem))
        except (yaml.YAMLError, msgspec.ValidationError) as error:
            findings.append(_finding(path, _error_line(error), str(error), "correct the file"))
    model = next((one for one in wordings.values() if one.language == ENGLISH), None)
    for path, wording in wordings.items():
        lines = _lines(sources[path])
        for key, what, advice in _faults(wording, model or wording):
            findings.append(_finding(path, lines.get(key, 1), what, advice))
    return sorted(findings)


Fault = tuple[str, str, str]
"""The key, what is wrong, and what to do."""


def _faults(wording: Wording, model: Wording) -> Iterator[Fault]:
    for key in model.texts.keys() - wording.texts.keys():
        yield key, f"“{key}” is missing", f"add it: {model.texts[key]!r} in English"
    for key in wording.texts.keys() - model.texts.keys():
        yield key, f"“{key}” is not known", "remove it, or correct its name"
    for key, text in wording.texts.items():
        yield from _text_faults(key, text, model.texts.get(key, text))
    yield from _said_faults(wording)
    if len(wording.months) != MONTHS:
        yield "months", f"{len(wording.months)} months", "name twelve"
    if len(wording.name) > BUTTON_TITLE_LIMIT:
        yield "name", "the language's name is too long for a button", "use at most 20 characters"
    for name in model.notices.keys() - wording.notices.keys():
        yield name, f"the notice “{name}” is missing", "add it with the same variables"
    for name, notice in wording.notices.items():
        for what, advice in notice_faults(notice, model.notices.get(name, notice)):
            yield f"notices.{name}", what, advice


def _text_faults(key: str, text: str, model: str) -> Iterator[Fault]:
    if places_of(text) != places_of(model):
        names = ", ".join(sorted(places_of(model))) or "none"
        yield key, f"“{key}” has other {{places}} than the English text", f"use: {names}"
    for prefix, limit in TITLES.items():
        if key.startswith(prefix) and not _DESCRIPTIONS.match(key) and len(text) > limit:
            yield key, f"“{text}” has {len(text)} characters", f"use at most {limit}"
    if len(text) > BODY_LIMIT:
        yield key, f"“{key}” has {len(text)} characters", f"use at most {BODY_LIMIT}"


def _said_faults(wording: Wording) -> Iterator[Fault]:
    """What we tell people to write is understood, and what they may say has a meaning."""
    if not wording.joining:
        yield "and", "no word for “and”", "add “and:” with how two choices are joined"
    known = {*COMMANDS, TURNING, WISHING}
    for meaning in wording.phrases.keys() - known:
        advice = f"use: {', '.join(sorted(known))}"
        yield f"phrases.{meaning}", f"“{meaning}” is no meaning that Dastak knows", advice
    said = sayings([wording])
    for key, text in wording.texts.items():
        for words in _QUOTED.findall(text):
            if not _understood(words, wording, said):
                advice = "add it to “phrases:” or “answers:”, or quote words that are understood"
                yield key, f"people are told to write “{words}”, which is not understood", advice


def _understood(words: str, wording: Wording, said: Mapping[Phrase, str]) -> bool:
    if "{" in words or find_command(words) or meaning_of(words, said):
        return True
    language, known = wording.language, wording.glossary
    answer = read("yesno", words, language=language, today=date.min, known=known)
    return answer.value is not None


def places_of(text: str) -> frozenset[str]:
    """The names in braces."""
    try:
        return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return frozenset({"a brace without its other half"})


def _lines(source: str) -> Mapping[str, int]:
    """Where each key stands, from 1; ``texts.`` is left away as in the wording's keys."""
    root = yaml.compose(source, Loader=LOADER)
    found = dict(_walk(root, "")) if isinstance(root, yaml.MappingNode) else {}
    return {key.removeprefix("texts."): line for key, line in found.items()}


def _walk(node: yaml.MappingNode, prefix: str) -> Iterator[tuple[str, int]]:
    for key, value in node.value:
        path = f"{prefix}{key.value}"
        yield path, key.start_mark.line + 1
        if isinstance(value, yaml.MappingNode):
            yield from _walk(value, f"{path}.")


def _error_line(error: Exception) -> int:
    mark = getattr(error, "problem_mark", None)
    return 1 if mark is None else int(mark.line) + 1


def _finding(path: Path, line: int, what: str, advice: str) -> Finding:
    return Finding(str(path), line, what, advice)
