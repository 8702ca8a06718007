"""The days on which a state's offices are closed."""

from pathlib import Path

import msgspec

from dastak.definitions.findings import Finding
from dastak.definitions.reading import Reading
from dastak.definitions.yaml_source import read_source
from dastak.values.language import LanguageText


class Holiday(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One closed day. ``uncertain``: it hangs on the moon or on an order not yet seen."""

    on: str
    name: LanguageText
    uncertain: bool = False


class HolidayList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``catalogue/holidays/<jurisdiction>.yaml``."""

    jurisdiction: str
    sources: tuple[str, ...]
    reviewed_on: str
    holidays: tuple[Holiday, ...]
    notes: str = ""


def load_holidays(folder: Path) -> tuple[tuple[HolidayList, ...], list[Finding]]:
    """Every list in the folder, and what is wrong with the files."""
    lists, findings = [], []
    for path in sorted(folder.glob("*.yaml")):
        reading = Reading(read_source(path))
        holidays = reading.struct(HolidayList)
        findings += reading.findings
        if holidays:
            lists.append(holidays)
    return tuple(lists), findings
