"""Gather every example that the catalogue gives: services, what others do, what nobody does."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from dastak.understanding.classify.reading import read
from dastak.understanding.training.files import typed

Texts = dict[str, list[str]]
"""Messages by language and script: en, hi_latn, hi, pa ..."""


class ExampleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``examples/<intent>.yaml``: titles for buttons, exact names, messages of people."""

    title: dict[str, str]
    names: Texts = {}
    also: list[str] = []
    examples: Texts = {}


class Wording(msgspec.Struct, frozen=True):
    """What training reads of a service's ``wording/<language>.yaml``."""

    title: str
    aliases: list[str] = []
    examples: list[str] = []
    examples_romanised: list[str] = []


class Unsupported(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something done elsewhere: its name, where to go, how people ask for it."""

    title: dict[str, str]
    redirect: dict[str, str]
    examples: Texts


class Example(msgspec.Struct, frozen=True):
    """One message and its label; a label outside the catalogue begins with ``!``."""

    text: str
    label: str


class Corpus(msgspec.Struct, frozen=True):
    """All that the model learns from."""

    examples: tuple[Example, ...]
    intents: dict[str, ExampleFile]
    unsupported: dict[str, Unsupported]


def read_corpus(catalogue: Path) -> Corpus:
    """Examples of every intent; of two that sound alike only the first is kept."""
    folder = catalogue / "understanding"
    intents = _with_services(_example_files(folder / "examples"), catalogue)
    unsupported = typed(folder / "unsupported.yaml", dict[str, Unsupported])
    outside = typed(folder / "oos.yaml", dict[str, Texts])
    rows = [
        *(_rows(label, entry.examples) for label, entry in sorted(intents.items())),
        *(_rows(label, entry.names) for label, entry in sorted(intents.items())),
        *(_rows(f"!{label}", entry.examples) for label, entry in sorted(unsupported.items())),
        *(_rows(f"!!{label}", texts) for label, texts in sorted(outside.items())),
    ]
    examples = _distinct(example for group in rows for example in group)
    return Corpus(examples=tuple(examples), intents=intents, unsupported=unsupported)


def _example_files(folder: Path) -> dict[str, ExampleFile]:
    return {path.stem: typed(path, ExampleFile) for path in sorted(folder.glob("*.yaml"))}


def _with_services(intents: dict[str, ExampleFile], catalogue: Path) -> dict[str, ExampleFile]:
    """Add what the services' own wording says, under the service's id."""
    merged = dict(intents)
    for path in sorted(catalogue.glob("*/*/wording/*.yaml")):
        service, language = path.parents[1].name, path.stem
        wording = typed(path, Wording)
        known = merged.get(service) or ExampleFile(title={})
        merged[service] = msgspec.structs.replace(
            known,
            title={**known.title, language: known.title.get(language, wording.title)},
            names=_joined(known.names, {language: [wording.title, *wording.aliases]}),
            examples=_joined(
                known.examples,
                {language: wording.examples, f"{language}_latn": wording.examples_romanised},
            ),
        )
    return merged


def _joined(first: Texts, second: Texts) -> Texts:
    return {key: [*first.get(key, []), *second.get(key, [])] for key in (*first, *second)}


def _rows(label: str, texts: Mapping[str, list[str]]) -> Iterator[Example]:
    for language in sorted(texts):
        for text in texts[language]:
            yield Example(text=text, label=label)


def _distinct(examples: Iterator[Example]) -> Iterator[Example]:
    seen: set[tuple[str, ...]] = set()
    for example in examples:
        sound = read(example.text).phonetic
        if sound and sound not in seen:
            seen.add(sound)
            yield example
