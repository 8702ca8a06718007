"""Example messages that two services share lead people to the wrong one."""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject
from dastak.definitions.yaml_source import Keys
from dastak.values.language import Language

TOO_ALIKE = 0.9
_SIGNS = re.compile(r"[^\w\u0900-\u0dff]+")


class _Example(msgspec.Struct, frozen=True):
    subject: Subject
    language: Language
    keys: Keys
    text: str
    words: frozenset[str]

    @property
    def place(self) -> str:
        source = self.subject.source.wordings[self.language]
        return f"{source.file}:{source.line(self.keys)}"


def check(subjects: Sequence[Subject]) -> Iterator[Finding]:
    """Cosine of the words, over all services; within one service only the very same words."""
    index: dict[str, list[_Example]] = defaultdict(list)
    for example in (one for subject in subjects for one in _examples(subject)):
        twin = _twin(example, index)
        if twin:
            what = f"“{example.text}” says the same as {twin.place}"
            advice = "keep it in one service, or say what tells them apart"
            subject, language = example.subject, example.language
            yield subject.in_wording(language, example.keys, what, advice)
        for word in example.words:
            index[word].append(example)


def _examples(subject: Subject) -> Iterator[_Example]:
    for language, wording in subject.worded():
        for name in ("examples", "examples_romanised"):
            texts: tuple[str, ...] = getattr(wording, name)
            for number, text in enumerate(texts):
                yield _Example(subject, language, (name, number), text, _words(text))


def _twin(example: _Example, index: dict[str, list[_Example]]) -> _Example | None:
    shared: dict[int, int] = defaultdict(int)
    seen: dict[int, _Example] = {}
    for word in example.words:
        for other in index.get(word, ()):
            shared[id(other)] += 1
            seen[id(other)] = other
    for key, count in shared.items():
        other = seen[key]
        alike = count / math.sqrt(len(example.words) * len(other.words))
        same_service = other.subject.service.id == example.subject.service.id
        if alike >= (1.0 if same_service else TOO_ALIKE):
            return other
    return None


def _words(text: str) -> frozenset[str]:
    return frozenset(_SIGNS.sub(" ", unicodedata.normalize("NFC", text).casefold()).split())
