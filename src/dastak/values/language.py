"""Languages that citizens read, and texts that exist in each of them."""

from typing import NewType

import msgspec

Language = NewType("Language", str)
"""A BCP 47 primary subtag such as ``en``, ``hi`` or ``pa``."""

ENGLISH = Language("en")
HINDI = Language("hi")


class LanguageText(msgspec.Struct, frozen=True):
    """One text in several languages: ``{"en": "Yes", "hi": "हाँ"}``."""

    texts: dict[Language, str]

    def in_language(self, language: Language) -> str:
        """The text in ``language``, else in English, else in whichever exists."""
        found = self.texts.get(language) or self.texts.get(ENGLISH)
        return found if found is not None else next(iter(self.texts.values()), "")
