"""Hear the few orders that hold anywhere, inside a form too: stop, menu, back, cancel, help ..."""

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Literal, get_args

import msgspec
import yaml
from rapidfuzz.distance import DamerauLevenshtein

from dastak.understanding.normalise import latin_words, light

CommandName = Literal[
    "stop", "start", "menu", "back", "cancel", "person", "language", "status", "certificate",
    "receipt", "pay", "help", "skip", "resume", "start_over",
]  # fmt: skip
COMMANDS: tuple[CommandName, ...] = get_args(CommandName)

_MOST_WORDS = 5
_FUZZY_LENGTH = 4
_SUBSTITUTION_LENGTH = 6
_CATALOGUE = Path(__file__).parents[3] / "catalogue"

Phrase = tuple[str, ...]


class Command(msgspec.Struct, frozen=True):
    """An order. ``language`` names the wanted one when a language command says it."""

    name: CommandName
    language: str = ""


class CommandData(msgspec.Struct, frozen=True):
    """``commands.yaml``: phrases by command and language, what is never one, courtesies."""

    phrases: dict[str, dict[str, list[str]]]
    never: list[str] = []
    courtesies: list[str] = []


class Commands:
    """The phrases of every command, ready to be looked up."""

    def __init__(self, data: CommandData) -> None:
        self._courtesies = {word for text in data.courtesies for word in _phrase(text)}
        self._never = {_phrase(text) for text in data.never}
        self._exact: dict[Phrase, Command] = {}
        for key, by_language in data.phrases.items():
            command = _command(key)
            for texts in by_language.values():
                self._exact |= {_phrase(text): command for text in texts}
        self._alike: dict[tuple[int, str], list[tuple[Phrase, Command]]] = defaultdict(list)
        for phrase, command in self._exact.items():
            if phrase:
                self._alike[_shape(phrase)].append((phrase, command))

    def find(self, text: str) -> Command | None:
        """The command that the whole message is; never a part of a longer answer."""
        phrase = _phrase(text)
        if not phrase or len(phrase) > _MOST_WORDS + 2 or phrase in self._never:
            return None
        plain = tuple(word for word in phrase if word not in self._courtesies)
        for candidate in (phrase, plain):
            if candidate in self._exact and candidate not in self._never:
                return self._exact[candidate]
        if not plain or len(plain) > _MOST_WORDS or plain in self._never:
            return None
        return self._nearly(plain)

    def _nearly(self, phrase: Phrase) -> Command | None:
        for known, command in self._alike.get(_shape(phrase), ()):
            if all(_alike(said, word) for said, word in zip(phrase, known, strict=True)):
                return command
        return None


def _shape(phrase: Phrase) -> tuple[int, str]:
    """A slip of the finger keeps the number of words and the first letter."""
    return len(phrase), phrase[0][:1]


def _alike(said: str, word: str) -> bool:
    """Equal, or one slip of the finger in a word long enough to bear it."""
    if said == word:
        return True
    if len(word) < _FUZZY_LENGTH or len(said) < _FUZZY_LENGTH or said[0] != word[0]:
        return False
    if len(said) == len(word) < _SUBSTITUTION_LENGTH and sorted(said) != sorted(word):
        return False
    return DamerauLevenshtein.distance(said, word, score_cutoff=1) <= 1


def _phrase(text: str) -> Phrase:
    return tuple(light(word) for word in latin_words(text))


def _command(key: str) -> Command:
    name, _, language = key.partition(":")
    return msgspec.convert({"name": name, "language": language}, Command)


def read_command_data(catalogue: Path) -> CommandData:
    """A catalogue's ``understanding/commands.yaml``."""
    path = catalogue / "understanding" / "commands.yaml"
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    never, courtesies = raw.pop("never", []), raw.pop("courtesies", [])
    return msgspec.convert({"phrases": raw, "never": never, "courtesies": courtesies}, CommandData)


def read_commands(catalogue: Path) -> Commands:
    """The commands of a catalogue."""
    return Commands(read_command_data(catalogue))


@cache
def shipped_commands() -> Commands:
    """The commands of the catalogue that this code was shipped with."""
    return read_commands(_CATALOGUE)


def find_command(text: str, commands: Commands | None = None) -> Command | None:
    """The command that ``text`` is, if it is one and nothing else."""
    return (commands or shipped_commands()).find(text)
