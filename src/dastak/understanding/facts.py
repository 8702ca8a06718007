"""The part of a trained model that is text: labels, features, rules, wording."""

import msgspec

from dastak.understanding.classify.gate import Gate
from dastak.understanding.commands import CommandData
from dastak.understanding.route.safety import SafetyData
from dastak.understanding.route.umbrellas import UmbrellaData

FORMAT = 1


class Elsewhere(msgspec.Struct, frozen=True):
    """Where to go for what is not done here."""

    title: dict[str, str]
    redirect: dict[str, str]


class Facts(msgspec.Struct, frozen=True):
    """Everything that ``model.json`` holds. ``features`` lists each block's columns in order."""

    format: int
    digest: str
    labels: tuple[str, ...]
    features: dict[str, tuple[str, ...]]
    gate: Gate
    lexicon: dict[str, tuple[str, ...]]
    titles: dict[str, dict[str, str]]
    names: dict[str, tuple[str, ...]]
    also: dict[str, tuple[str, ...]]
    unsupported: dict[str, Elsewhere]
    umbrellas: UmbrellaData
    acts: dict[str, tuple[str, ...]]
    safety: SafetyData
    commands: CommandData
    contrasts: tuple[tuple[str, ...], ...] = ()
