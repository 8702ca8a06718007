"""Which of a number's languages a message is written in, as far as its letters and words tell."""

import unicodedata
from collections import Counter

from dastak.dialogue.heard import Heard
from dastak.dialogue.talk import Talk
from dastak.dialogue.wording import Wording
from dastak.understanding.languages import detect_language

LATIN = "LATIN"
"""Every language is typed in it, so it tells nothing."""


def leaning(talk: Talk, heard: Heard) -> str:
    """The one language whose script this is; else the Indian one typed in Latin letters."""
    if not heard.text or heard.too_long:
        return ""
    if script_of(heard.text) != LATIN:
        return _by_script(talk, heard.text)
    guess = detect_language(heard.text)
    offered = talk.definitions.office.languages
    return next((code for code in offered if guess.romanised and code == guess.language), "")


def led_to_language(talk: Talk, heard: Heard) -> bool:
    """At home, in the letters of another language of this number: ask which one they want."""
    if talk.state.step != "home" or not heard.text or heard.too_long:
        return False
    written = _by_script(talk, heard.text)
    if not written or written == talk.state.language:
        return False
    talk.go("language", subject=written, behind="")
    return True


def script_of(text: str) -> str:
    """The script of most letters, by Unicode's name for it: ``GURMUKHI``; empty without letters."""
    letters = (unicodedata.name(sign, "") for sign in text if sign.isalpha())
    counted = Counter(name.partition(" ")[0] for name in letters if name)
    return counted.most_common(1)[0][0] if counted else ""


def _by_script(talk: Talk, text: str) -> str:
    """The only language of the number in that script; Latin letters tell nothing."""
    script = script_of(text)
    offered = talk.definitions.office.languages
    if script in ("", LATIN):
        return ""
    found = [code for code in offered if _script(talk.definitions.wording(code)) == script]
    return found[0] if len(found) == 1 else ""


def _script(wording: Wording) -> str:
    return script_of("".join((wording.name, *wording.months)))
