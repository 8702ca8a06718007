"""The desk speaks Hindi wherever it speaks English, and the compiled words are the written ones."""

from __future__ import annotations

import gettext
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.casework.sla import Standing
from dastak.web.desk.words import due_in_words
from tests.web.desk.conftest import House
from tests.web.desk.house import a_case

DESK = Path(__file__).parents[3] / "src/dastak/web/desk"
FOLDER = Path(settings.LOCALE_PATHS[0]) / "hi/LC_MESSAGES"
_TRANSLATED = re.compile(r"\{% translate ([\"'])(.+?)\1")
_ENTRY = re.compile(r'^msgid "(.+)"$\n(?:msgid_plural .*\n)?^msgstr(?:\[0\])? "(.*)"$', re.M)


def compiled() -> gettext.GNUTranslations:
    with (FOLDER / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def test_every_word_of_every_page_is_there_in_hindi() -> None:
    known = compiled()
    pages = list(DESK.glob("templates/**/*.html"))
    words = [w for page in pages for _, w in _TRANSLATED.findall(page.read_text("utf-8"))]
    assert len(words) > 80
    assert [word for word in words if known.gettext(word) == word] == []


def test_the_compiled_words_are_the_written_ones() -> None:
    known = compiled()
    written = _ENTRY.findall((FOLDER / "django.po").read_text("utf-8"))
    assert len(written) > 150
    for english, hindi in written:
        plain = english.encode().decode("unicode_escape") if "\\" in english else english
        found = known.gettext(plain)
        assert hindi in {found, known.ngettext(plain, plain, 1)}, english
        names = re.compile(r"%\(\w+\)[sd]")
        assert sorted(names.findall(english)) == sorted(names.findall(hindi)), english


@pytest.mark.parametrize(
    ("left", "standing", "english", "hindi"),
    [
        (3, Standing.ON_TIME, "3 days left", "3 दिन बाकी"),
        (1, Standing.AT_RISK, "1 day left", "1 दिन बाकी"),
        (0, Standing.AT_RISK, "Due today", "आज अंतिम दिन"),
        (-1, Standing.BREACHED, "1 day overdue", "1 दिन की देरी"),
        (0, Standing.STOPPED, "Clock stopped, due today", "समय रुका है, आज अंतिम दिन"),
    ],
)
def test_days_are_told_in_words(left: int, standing: Standing, english: str, hindi: str) -> None:
    with translation.override("en"):
        assert due_in_words(left, standing) == english
    with translation.override("hi"):
        assert due_in_words(left, standing) == hindi


def test_working_days_are_called_so() -> None:
    with translation.override("en"):
        assert due_in_words(2, Standing.ON_TIME, "working") == "2 working days left"


def test_a_hindi_case_has_hindi_labels_and_no_english_buttons(house: House) -> None:
    with in_scope(SYSTEM_WIDE):
        case = a_case(house.world)
    house.browser.post("/desk/language", {"language": "hi"})
    page = house.browser.get(f"/desk/case/{case.application}").content.decode()
    for words in ("आय प्रमाण पत्र", "पहचान का कागज़", "स्वीकृत करें", "कागज़ के अनुसार"):
        assert words in page
    for words in ("Approve", "Papers", "History"):
        assert words not in page
