"""The districts and sub-divisions of a state, and the lists of options made from them."""

from pathlib import Path

import msgspec

from dastak.definitions.findings import Finding
from dastak.definitions.reading import Reading
from dastak.definitions.yaml_source import read_source
from dastak.values.language import Language, LanguageText


class Subdivision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The area of one sub-divisional magistrate. ``also``: other ways people write the name."""

    id: str
    name: LanguageText
    also: tuple[str, ...] = ()


class District(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A revenue district and its sub-divisions."""

    id: str
    name: LanguageText
    subdivisions: tuple[Subdivision, ...]
    also: tuple[str, ...] = ()


class State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``catalogue/jurisdictions/<id>.yaml``. ``code`` begins every path in it: ``DL``."""

    id: str
    code: str
    name: LanguageText
    districts: tuple[District, ...]
    sources: tuple[str, ...]
    reviewed_on: str
    notes: str = ""


class ListedOption(msgspec.Struct, frozen=True):
    """One place as an option: ``north-west`` or ``north-west/rohini``."""

    id: str
    name: LanguageText
    also: tuple[str, ...] = ()


OptionLists = dict[str, tuple[ListedOption, ...]]


def load_states(folder: Path) -> tuple[tuple[State, ...], list[Finding]]:
    """Every state in the folder, and what is wrong with the files."""
    states, findings = [], []
    for path in sorted(folder.glob("*.yaml")):
        reading = Reading(read_source(path))
        state = reading.struct(State)
        findings += reading.findings
        if state:
            states.append(state)
    return tuple(states), findings


def option_lists(states: tuple[State, ...]) -> OptionLists:
    """What ``options_from`` may name: ``<state>-districts`` and ``<state>-subdivisions``."""
    lists: OptionLists = {}
    for state in states:
        lists[f"{state.id}-districts"] = tuple(
            ListedOption(district.id, district.name, district.also) for district in state.districts
        )
        lists[f"{state.id}-subdivisions"] = tuple(
            ListedOption(f"{district.id}/{part.id}", part.name, part.also)
            for district in state.districts
            for part in district.subdivisions
        )
    return lists


def titles(options: tuple[ListedOption, ...], language: Language) -> dict[str, str]:
    """The title of each option in one language; options without a name in it are left out."""
    return {
        option.id: option.name.texts[language]
        for option in options
        if language in option.name.texts
    }
