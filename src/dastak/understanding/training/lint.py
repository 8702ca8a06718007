"""Find what is wrong with the examples before anybody trains on them."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dastak.understanding.classify.reading import read
from dastak.understanding.training.corpus import ExampleFile, read_corpus

_FEWEST, _FEWEST_OF_A_LANGUAGE = 30, 6
_LONGEST_TITLE = 24
_LANGUAGES = ("en", "hi", "hi_latn")


def lint_examples(catalogue: Path) -> list[str]:
    """One line for each finding: which file, what is wrong."""
    intents = read_corpus(catalogue).intents
    return [*_shared(intents), *(f for name, entry in intents.items() for f in _of(name, entry))]


def _of(name: str, entry: ExampleFile) -> Iterator[str]:
    total = sum(len(texts) for texts in entry.examples.values())
    if total < _FEWEST:
        yield f"examples/{name}.yaml: {total} examples; write {_FEWEST} at least"
    for language in _LANGUAGES:
        if len(entry.examples.get(language, ())) < _FEWEST_OF_A_LANGUAGE:
            yield f"examples/{name}.yaml: fewer than {_FEWEST_OF_A_LANGUAGE} examples in {language}"
    for language, title in entry.title.items():
        if len(title) > _LONGEST_TITLE:
            yield f"examples/{name}.yaml: the {language} title is longer than {_LONGEST_TITLE}"


def _shared(intents: dict[str, ExampleFile]) -> Iterator[str]:
    """The same words under two intents teach nothing."""
    owners: dict[tuple[str, ...], set[str]] = {}
    spoken: Counter[tuple[str, ...]] = Counter()
    for name, entry in intents.items():
        for texts in entry.examples.values():
            for text in texts:
                sound = read(text).phonetic
                owners.setdefault(sound, set()).add(name)
                spoken[sound] += 1
    for sound, names in owners.items():
        if len(names) > 1:
            yield f"{' and '.join(sorted(names))} share the example {' '.join(sound)!r}"
