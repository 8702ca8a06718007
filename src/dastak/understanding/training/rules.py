"""Read the rules that stand beside the model: commands, groups, acts, dangers, words."""

from pathlib import Path

import msgspec

from dastak.understanding.commands import CommandData, read_command_data
from dastak.understanding.route.safety import SafetyData
from dastak.understanding.route.umbrellas import UmbrellaData
from dastak.understanding.training.files import typed

Groups = dict[str, tuple[str, ...]]


class Rules(msgspec.Struct, frozen=True):
    """The rule files of ``catalogue/understanding``, typed."""

    commands: CommandData
    umbrellas: UmbrellaData
    acts: Groups
    safety: SafetyData
    lexicon: Groups
    contrasts: tuple[tuple[str, ...], ...]


def read_rules(catalogue: Path) -> Rules:
    """Every rule file; a wrong one raises with its path."""
    folder = catalogue / "understanding"
    return Rules(
        commands=read_command_data(catalogue),
        umbrellas=typed(folder / "umbrellas.yaml", UmbrellaData),
        acts=typed(folder / "acts.yaml", Groups),
        safety=typed(folder / "safety.yaml", SafetyData),
        lexicon=typed(folder / "lexicon.yaml", Groups),
        contrasts=typed(folder / "contrasts.yaml", tuple[tuple[str, ...], ...]),
    )
