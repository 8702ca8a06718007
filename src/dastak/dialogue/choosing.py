"""Which of the choices on offer the citizen meant, by tap, number, ordinal, title or yes and no."""

import re
from collections.abc import Iterable, Mapping, Sequence

from dastak.definitions.model import FieldWording
from dastak.dialogue.answer_words import read
from dastak.dialogue.heard import Heard
from dastak.dialogue.talk import Talk
from dastak.understanding.menu import pick

YES_NO = {"yes": "yes", "no": "no"}
_SIGNS = r"[,;/&+\n،।]"
_NUMBERS_ALONE = re.compile(r"[\d\s,.]+")


def chosen(talk: Talk, heard: Heard) -> str:
    """The key of the choice that was meant on the last menu, or an empty string."""
    if heard.key or not heard.text or heard.too_long:
        return heard.key
    menu = talk.state.menu
    exact = titled(heard.text, {row.key: row.title for row in menu})
    if exact:
        return exact
    answer = agreement(talk, heard)
    if answer and any(row.key == answer for row in menu):
        return answer
    found = pick(heard.text, [row.title for row in menu])
    return "" if found is None else menu[found].key


def plainly_chosen(talk: Talk, heard: Heard) -> str:
    """As ``chosen``, but a number is no choice: it may be the answer itself."""
    return heard.key or titled(heard.text, {row.key: row.title for row in talk.state.menu})


def agreement(talk: Talk, heard: Heard) -> str:
    """``yes``, ``no``, or an empty string when the words are neither."""
    if not heard.text or heard.too_long:
        return ""
    known = talk.wording.glossary
    parsed = read("yesno", heard.text, language=talk.language, today=talk.today, known=known)
    return YES_NO.get(str(parsed.value), "")


def titled(text: str, titles: Mapping[str, str]) -> str:
    """The key whose title was typed as it stands."""
    typed = text.casefold()
    return next((key for key, title in titles.items() if title.casefold() == typed), "")


def option_meant(options: Sequence[str], text: str, words: FieldWording) -> str | None:
    """The option of a field that ``text`` names."""
    names = {option: words.options.get(option, option) for option in options}
    exact = titled(text, names) or _also(options, text, words)
    if exact:
        return exact
    found = pick(text, list(names.values()))
    return None if found is None else options[found]


def options_meant(
    options: Sequence[str], text: str, words: FieldWording, *, joining: frozenset[str]
) -> tuple[str, ...]:
    """Every option that ``text`` names: ``1, 3``, ``salary and rent``; none if any is unclear."""
    parts = text.split() if _NUMBERS_ALONE.fullmatch(text) else _parts(text, joining)
    meant = [option_meant(options, part.strip(" ,."), words) for part in parts if part.strip(" ,.")]
    if not meant or None in meant:
        whole = option_meant(options, text, words)
        return () if whole is None else (whole,)
    return tuple(dict.fromkeys(_present(meant)))


def _parts(text: str, joining: frozenset[str]) -> list[str]:
    """Between signs, and between words for “and”."""
    words = "|".join(re.escape(word) for word in sorted(joining))
    pattern = rf"{_SIGNS}|\s(?:{words})\s" if words else _SIGNS
    return re.split(pattern, f" {text} ", flags=re.IGNORECASE)


def _also(options: Sequence[str], text: str, words: FieldWording) -> str:
    typed = text.casefold()
    for option in options:
        if any(typed == other.casefold() for other in words.also.get(option, ())):
            return option
    return typed if typed in options else ""


def _present(found: Iterable[str | None]) -> list[str]:
    return [one for one in found if one is not None]
