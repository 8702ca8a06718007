"""Find whole phrases in a message, by sound."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dastak.understanding.classify.reading import Reading, read


class Phrases:
    """Phrases with the name that each stands for."""

    def __init__(self, named: Mapping[str, Iterable[str]]) -> None:
        self._starting: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for name, phrases in named.items():
            for phrase in phrases:
                sounds = read(phrase).phonetic
                if sounds:
                    self._starting[sounds[0]].append((sounds, name))

    def others(self, reading: Reading) -> Reading:
        """The words that stand in none of the phrases."""
        inside: set[int] = set()
        for at, word in enumerate(reading.phonetic):
            for sounds, _ in self._starting.get(word, ()):
                if reading.phonetic[at : at + len(sounds)] == sounds:
                    inside.update(range(at, at + len(sounds)))
        return reading.only([at for at in range(len(reading.latin)) if at not in inside])

    def names(self, reading: Reading) -> list[str]:
        """The names of the phrases that stand in the message, longest phrase first."""
        found: dict[str, int] = {}
        for start, end, name in self.spans(reading):
            found[name] = max(found.get(name, 0), end - start)
        return sorted(found, key=lambda name: -found[name])

    def spans(self, reading: Reading) -> list[tuple[int, int, str]]:
        """From which word to which each phrase stands in the message."""
        return [
            (at, at + len(sounds), name)
            for at, word in enumerate(reading.phonetic)
            for sounds, name in self._starting.get(word, ())
            if reading.phonetic[at : at + len(sounds)] == sounds
        ]
