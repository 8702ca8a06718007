"""Short sayings that are no answer and no command word: greetings, thanks, calls for help."""

from collections.abc import Iterable, Mapping

from dastak.dialogue.wording import Wording
from dastak.understanding.normalise import latin_words, light

Phrase = tuple[str, ...]
LANGUAGE = "language:"
LONGEST = 8
"""Words; anything longer is no saying."""


def phrase_of(text: str) -> Phrase:
    """A text as the sounds of its words, the same in every script and spelling."""
    return tuple(light(word) for word in latin_words(text))


def sayings(wordings: Iterable[Wording]) -> dict[Phrase, str]:
    """What each saying of every language means; a language's name is a wish to speak it."""
    found: dict[Phrase, str] = {}
    for wording in wordings:
        meanings = {LANGUAGE + wording.language: (wording.name, *wording.called)}
        for meaning, texts in [*wording.phrases.items(), *meanings.items()]:
            found |= {phrase_of(text): meaning for text in texts}
    found.pop((), None)
    return found


def stands_in(phrase: Phrase, said: Phrase) -> bool:
    """Whether the words of ``phrase`` stand in ``said``, in order and together."""
    size = len(phrase)
    return any(said[at : at + size] == phrase for at in range(len(said) - size + 1))


def meaning_of(text: str, sayings: Mapping[Phrase, str]) -> str:
    """What a whole message says, or an empty string."""
    if text.count(" ") > LONGEST:
        return ""
    return sayings.get(phrase_of(text), "")
