"""The approved messages that go out when the 24-hour window is closed, as citizens read them."""

from __future__ import annotations

from functools import cache

from django.conf import settings

from dastak.dialogue.languages import read_languages
from dastak.dialogue.wording import Wording
from dastak.values.language import ENGLISH, Language, LanguageText

ANSWERED = "person_wrote"


def notice_text(language: Language, office: LanguageText) -> str:
    """What a citizen gets who can only be written to by template."""
    known = _wordings()
    spoken = language if language in known else ENGLISH
    body = known[spoken].notices[ANSWERED].body
    return body.replace("{{1}}", office.in_language(spoken))


@cache
def _wordings() -> dict[Language, Wording]:
    return read_languages(settings.CATALOGUE / "languages")
