"""Reading ``catalogue/languages/<lang>.yaml`` into wordings: a new language is a new file."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
import yaml

from dastak.dialogue.answer_words import glossary
from dastak.dialogue.wording import Notice, Wording
from dastak.values.language import Language

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast reader where the library brings it; it reads the same."""


class LanguageFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of a language file; ``texts`` nests as deep as its author likes."""

    name: str
    months: tuple[str, ...]
    texts: dict[str, object]
    notices: dict[str, Notice]
    phrases: dict[str, tuple[str, ...]] = {}
    called: tuple[str, ...] = ()
    joining: tuple[str, ...] = msgspec.field(default=(), name="and")
    answers: dict[str, tuple[str, ...]] = {}


def read_languages(folder: Path) -> dict[Language, Wording]:
    """Every language file in ``folder``, by language."""
    wordings = (
        read_language(path.read_text(encoding="utf-8"), language=Language(path.stem))
        for path in sorted(folder.glob("*.yaml"))
    )
    return {wording.language: wording for wording in wordings}


def read_language(source: str, *, language: Language) -> Wording:
    """One language from the text of its file."""
    file = msgspec.convert(yaml.load(source, Loader=LOADER), LanguageFile)
    return Wording(
        language=language,
        name=file.name,
        months=file.months,
        texts=dict(_flat(file.texts)),
        notices=file.notices,
        phrases=file.phrases,
        called=file.called,
        joining=file.joining,
        answers=file.answers,
        glossary=glossary(file.months, file.answers),
    )


def _flat(tree: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        path = f"{prefix}{key}"
        if isinstance(value, dict):
            yield from _flat(value, f"{path}.")
        elif isinstance(value, str):
            yield path, value.strip()
