"""What the platform itself says in one language: flat keys, months, and the notices' templates."""

from collections.abc import Mapping
from datetime import date

import msgspec

from dastak.values.language import Language


class Notice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A utility template for a closed 24-hour window. ``{{1}}`` … are its variables, ``samples``
    one example of each for the reviewer; ``header`` is ``document`` where a file goes along."""

    name: str
    body: str
    samples: tuple[str, ...]
    category: str = "UTILITY"
    header: str = ""
    footer: str = ""


class Wording(msgspec.Struct, frozen=True):
    """One ``catalogue/languages/<lang>.yaml``, read and flattened."""

    language: Language
    name: str
    months: tuple[str, ...]
    texts: Mapping[str, str]
    notices: Mapping[str, Notice]
    phrases: Mapping[str, tuple[str, ...]] = {}
    """What people say in this language to greet, to thank, to take back, in danger."""
    called: tuple[str, ...] = ()
    """How people name this language, in any script."""
    joining: tuple[str, ...] = ()
    """The words for “and” between several choices."""
    answers: Mapping[str, tuple[str, ...]] = {}
    """English words of answers (yes, two, lakh, daughter) and how this language says them."""
    glossary: Mapping[tuple[str, ...], str] = {}
    """``answers`` and the months by their sound, for reading."""

    def text(self, key: str, **values: object) -> str:
        """The text under ``key`` with its places filled in."""
        return self.texts[key].format_map(values)

    def has(self, key: str) -> bool:
        """Whether this language says anything under ``key``."""
        return key in self.texts

    def day(self, day: date) -> str:
        """A date as people write it: ``5 January 2026``."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"
