"""Answers in words that the parsers do not know: a language file says what they are in English."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dastak.dialogue.phrases import Phrase, phrase_of
from dastak.understanding.normalise import latin_words, light
from dastak.understanding.parse import Hint, Kind, Parsed, parse
from dastak.values.language import ENGLISH, Language

Glossary = Mapping[Phrase, str]
"""What people say in one language, by its sound, and the English that the parsers know."""

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MADE_OF_WORDS: frozenset[Kind] = frozenset(
    {
        "date", "time", "amount", "age", "yesno", "mobile", "pincode", "aadhaar", "gender",
        "relation", "integer",
    }
)  # fmt: skip
"""Names, addresses and the like mean themselves."""
UNKNOWN = "not_"
"""How the reasons begin for which a parser knew nothing at all to say."""
NO_WORDS: Glossary = {}
LONGEST = 3
"""Words of one entry."""


def glossary(months: Sequence[str], words: Mapping[str, Sequence[str]]) -> dict[Phrase, str]:
    """The months and words of a language file, ready to be looked up."""
    named = {phrase_of(month): english for month, english in zip(months, MONTHS, strict=False)}
    said = {phrase_of(text): english for english, texts in words.items() for text in texts}
    return {phrase: english for phrase, english in (named | said).items() if phrase}


def read(
    kind: Kind,
    text: str,
    *,
    language: Language,
    today: date,
    known: Glossary,
    hint: Hint = "any",
) -> Parsed:
    """What ``text`` says as a ``kind``; the language's own words come first where they say all."""
    english, whole = _in_english(text, known) if kind in MADE_OF_WORDS else ("", False)
    if whole:
        parsed = parse(kind, english, language=ENGLISH, today=today, hint=hint)
        if parsed.value is not None:
            return parsed
    parsed = parse(kind, text, language=language, today=today, hint=hint)
    if not parsed.error.startswith(UNKNOWN) or whole or not english:
        return parsed
    again = parse(kind, english, language=ENGLISH, today=today, hint=hint)
    return parsed if again.value is None else again


def _in_english(text: str, known: Glossary) -> tuple[str, bool]:
    """The text with its known words in English, and whether all its words are known."""
    if not known:
        return "", False
    words = latin_words(text)
    spoken = list(_translated(words, [light(word) for word in words], known))
    if all(english == word for english, word in spoken):
        return "", False
    whole = all(english != word or word.isdigit() for english, word in spoken)
    return " ".join(english for english, _ in spoken), whole


def _translated(
    words: Sequence[str], sounds: Sequence[str], known: Glossary
) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(words):
        size = next((n for n in range(LONGEST, 0, -1) if tuple(sounds[at : at + n]) in known), 0)
        said = " ".join(words[at : at + max(size, 1)])
        yield (known[tuple(sounds[at : at + size])] if size else said), said
        at += max(size, 1)
