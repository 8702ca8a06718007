"""Tag the ideas of a message: words and phrases that mean the same to an office."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from dastak.understanding.classify.reading import Reading, read

_FUZZY_LENGTH = 5
_FUZZY_SCORE = 84.0
_SKELETON_LENGTH = 4
_CACHE = 50_000


class Lexicon:
    """The groups of ``lexicon.yaml``, looked up by sound, by consonants, by near spelling."""

    def __init__(self, groups: Mapping[str, Sequence[str]]) -> None:
        self.groups = {tag: tuple(forms) for tag, forms in groups.items()}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._words: dict[str, set[str]] = defaultdict(set)
        self._bones: dict[str, set[str]] = defaultdict(set)
        for tag, forms in self.groups.items():
            for form in forms:
                self._add(tag, read(form))
        self._long = [word for word in self._words if len(word) >= _FUZZY_LENGTH]
        self._known: dict[str, tuple[str, ...]] = {}

    def _add(self, tag: str, form: Reading) -> None:
        if len(form.phonetic) == 1:
            self._words[form.phonetic[0]].add(tag)
            if len(form.skeleton[0]) >= _SKELETON_LENGTH:
                self._bones[form.skeleton[0]].add(tag)
        elif form.phonetic:
            self._phrases[form.phonetic[0]].append((form.phonetic, tag))

    def tags(self, reading: Reading) -> list[str]:
        """The tags of a message, each once, in a stable order."""
        found: dict[str, None] = {}
        for at, word in enumerate(reading.phonetic):
            for phrase, tag in self._phrases.get(word, ()):
                if reading.phonetic[at : at + len(phrase)] == phrase:
                    found[tag] = None
            found.update(dict.fromkeys(self._tags_of(word, reading.skeleton[at])))
        return list(found)

    def ideas(self, reading: Reading) -> list[frozenset[str]]:
        """The tags that each word of a message stands for by itself."""
        return [
            frozenset(self._tags_of(word, bones))
            for word, bones in zip(reading.phonetic, reading.skeleton, strict=True)
        ]

    def _tags_of(self, word: str, bones: str) -> tuple[str, ...]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _CACHE:
                self._known.clear()
            known = self._known[word] = tuple(sorted(self._look_up(word, bones)))
        return known

    def _look_up(self, word: str, bones: str) -> set[str]:
        if word in self._words:
            return self._words[word]
        if len(bones) >= _SKELETON_LENGTH and bones in self._bones:
            return self._bones[bones]
        if len(word) < _FUZZY_LENGTH:
            return set()
        near = process.extractOne(word, self._long, scorer=fuzz.ratio, score_cutoff=_FUZZY_SCORE)
        return self._words[near[0]] if near else set()
