"""Leave out what a message says it is not about: of "not birth, death" only death is meant."""

from collections.abc import Sequence

from dastak.understanding.classify.lexicon import Lexicon
from dastak.understanding.classify.reading import Reading

_HINDI = frozenset({"nahi", "nahin", "nahee", "naheen", "nai", "nhi", "na"})
_ENGLISH = frozenset({"not"})
_BEFORE, _BEHIND, _FAR = 3, 4, 14
"""Words looked at before and behind a denial, and how far an English sentence goes on."""


class Contrasts:
    """Groups of ideas of which one is denied and another one meant."""

    def __init__(self, groups: Sequence[Sequence[str]], lexicon: Lexicon) -> None:
        self._groups = [frozenset(group) for group in groups]
        self._lexicon = lexicon

    def meant(self, reading: Reading) -> Reading:
        """The reading without the words that it denies; itself when it denies nothing."""
        denials = [
            at for at, word in enumerate(reading.latin) if word in _HINDI or word in _ENGLISH
        ]
        if not denials or not self._groups:
            return reading
        ideas = self._lexicon.ideas(reading)
        dropped: set[int] = set()
        for at in denials:
            dropped.update(self._denied(at, ideas, english=reading.latin[at] in _ENGLISH))
        return _without(reading, dropped) if dropped else reading

    def _denied(self, at: int, ideas: Sequence[frozenset[str]], *, english: bool) -> range:
        """Where the denied words stand, when another idea of their group is named as well."""
        if english:
            near = range(at + 1, min(at + 1 + _BEHIND, len(ideas)))
        else:
            near = range(at - 1, max(at - 1 - _BEFORE, -1), -1)
        for place in near:
            for group in self._groups:
                if ideas[place] & group and self._is_set_against(
                    ideas[place] & group, group, _elsewhere(at, place, ideas, english=english)
                ):
                    return range(min(at, place), max(at, place) + 1)
        return range(0)

    def _is_set_against(
        self, denied: frozenset[str], group: frozenset[str], others: Sequence[frozenset[str]]
    ) -> bool:
        return any(idea & group and not idea & denied for idea in others)


def _elsewhere(
    at: int, place: int, ideas: Sequence[frozenset[str]], *, english: bool
) -> Sequence[frozenset[str]]:
    """Where the idea that is meant must stand: soon behind the denial, before it when it ends."""
    if english:
        return [*ideas[place + 1 : place + 1 + _FAR], *ideas[:at]]
    if at == len(ideas) - 1:
        return ideas[:place]
    return ideas[at + 1 : at + 1 + _BEHIND]


def _without(reading: Reading, dropped: set[int]) -> Reading:
    return reading.only([at for at in range(len(reading.latin)) if at not in dropped])
