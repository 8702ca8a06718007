"""Answer a word that names a whole group ("pension", "bijli") with the group."""

from collections.abc import Mapping, Sequence

import msgspec

from dastak.understanding.classify.reading import Reading, read
from dastak.understanding.normalise import light

Core = tuple[str, ...]
"""The telling words of a phrase, sorted."""
_TELLING_BONES = 3


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Services that share a word, likeliest first."""

    title: dict[str, str]
    members: tuple[str, ...]
    phrases: tuple[str, ...]


class UmbrellaData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``umbrellas.yaml``."""

    fillers: tuple[str, ...]
    groups: dict[str, Group]


class Umbrellas:
    """The groups by their phrases; words that carry no meaning are left out of the comparison."""

    def __init__(self, fillers: Sequence[str], groups: Mapping[str, Group]) -> None:
        self.groups = dict(groups)
        self._fillers = {light(word) for filler in fillers for word in read(filler).latin}
        self._by_sound: dict[Core, str] = {}
        self._by_bones: dict[Core, str] = {}
        for name, group in groups.items():
            for phrase in group.phrases:
                sound, bones = self._cores(read(phrase))
                self._by_sound.setdefault(sound, name)
                self._by_bones.setdefault(bones, name)
        self._by_sound.pop((), None)
        self._by_bones.pop((), None)

    def find(self, reading: Reading) -> str | None:
        """The group that the whole message names; long words may be spelled by consonants only."""
        sound, bones = self._cores(reading)
        found = self._by_sound.get(sound)
        if found is None and all(len(word) >= _TELLING_BONES for word in bones):
            found = self._by_bones.get(bones)
        return found

    def telling(self, reading: Reading) -> Reading:
        """The words that are no fillers."""
        return reading.only(
            [at for at, word in enumerate(reading.latin) if light(word) not in self._fillers]
        )

    def _cores(self, reading: Reading) -> tuple[Core, Core]:
        telling = {
            (sound, bones)
            for word, sound, bones in zip(
                reading.latin, reading.phonetic, reading.skeleton, strict=True
            )
            if light(word) not in self._fillers
        }
        return (
            tuple(sorted(sound for sound, _ in telling)),
            tuple(sorted(bones for _, bones in telling)),
        )
