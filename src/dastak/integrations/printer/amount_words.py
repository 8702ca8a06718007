"""Amounts written in words, in each language that has a wording file."""

import json
from functools import cache
from pathlib import Path

from dastak.values.language import Language, LanguageText
from dastak.values.money import Money

_WORDING = Path(__file__).parent / "wording"
_LARGEST = 10**14


class _Counting:
    """The number words of one language; Indian languages have a word for each up to 99."""

    def __init__(self, words: dict[str, str | list[str]]) -> None:
        small = words["small"]
        assert isinstance(small, list) and len(small) == 100
        self._small = small
        self._words = {key: word for key, word in words.items() if isinstance(word, str)}

    def number(self, whole: int) -> str:
        """``123456`` becomes ``one lakh twenty-three thousand four hundred fifty-six``."""
        parts: list[str] = []
        for name, size in (("crore", 10**7), ("lakh", 10**5), ("thousand", 1000), ("hundred", 100)):
            count, whole = divmod(whole, size)
            if count:
                parts.append(f"{self.number(count)} {self._words[name]}")
        if whole or not parts:
            parts.append(self._small[whole])
        return " ".join(parts)

    def money(self, amount: Money) -> str:
        """Rupees, paise where there are any, and the closing word of a receipt."""
        rupees, paise = divmod(amount.paise, 100)
        parts: list[str] = []
        if rupees or not paise:
            unit = "rupee" if rupees == 1 else "rupees"
            parts.append(f"{self.number(rupees)} {self._words[unit]}")
        if paise:
            unit = "paisa" if paise == 1 else "paise"
            parts.append(f"{self.number(paise)} {self._words[unit]}")
        text = f" {self._words['and']} ".join(parts)
        return f"{text[:1].upper()}{text[1:]} {self._words['only']}"


@cache
def _counting(language: Language) -> _Counting:
    wording = json.loads((_WORDING / f"{language}.json").read_text("utf-8"))
    return _Counting(wording["counting"])


def amount_in_words(amount: Money, languages: tuple[Language, ...]) -> LanguageText:
    """The amount in words, as a receipt must say it; refunds are written as positive amounts."""
    if not 0 <= amount.paise < _LARGEST:
        raise ValueError(f"no words for {amount.paise} paise")
    return LanguageText({language: _counting(language).money(amount) for language in languages})
