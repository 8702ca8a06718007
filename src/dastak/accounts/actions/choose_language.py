"""A member of staff chooses the language of their screens."""

from __future__ import annotations

from dastak.accounts.models import Person


def choose_language(person: Person, language: str) -> None:
    """Remembered on the person, on every machine."""
    person.language = language
    person.save(update_fields=["language"])
