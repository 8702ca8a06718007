"""Read how one person is related to another: bahu, बेटे की पत्नी, mere papa, wife's brother."""

import re

from dastak.understanding.normalise import latin_words, light, phonetic
from dastak.understanding.parse.outcome import Asked, Parsed, nothing
from dastak.understanding.parse.relations import BY_LIGHT, BY_SOUND, COMPOSED, PHRASES

_OF = frozenset({"ka", "ki", "ke", "s", "da", "di", "de"})


def parse_relation(asked: Asked) -> Parsed:
    """The relation in English, such as ``daughter-in-law``."""
    words = latin_words(asked.text.replace("'s", " ka ").replace("’s", " ka "))
    phrase = " ".join(light(word) for word in words)
    for pattern, phrased in PHRASES:
        if re.search(pattern, phrase):
            return Parsed(phrased)
    named = [(at, relation) for at, word in enumerate(words) if (relation := _relation_of(word))]
    if not named:
        return nothing("not_a_relation")
    meant = _composed(named, words)
    if meant is None:
        return nothing("several")
    return Parsed(meant, confirm=len(words) > 6)


def _relation_of(word: str) -> str | None:
    return BY_LIGHT.get(light(word)) or (BY_SOUND.get(phonetic(word)) if len(word) > 4 else None)


def _composed(named: list[tuple[int, str]], words: tuple[str, ...]) -> str | None:
    """One relation, or two joined by of: bete ki patni is the daughter-in-law."""
    at, relation = named[0]
    for next_at, next_relation in named[1:]:
        joined = any(light(word) in _OF for word in words[at + 1 : next_at])
        if joined:
            combined = COMPOSED.get((relation, next_relation))
            if combined is None:
                return None
            at, relation = next_at, combined
        elif relation.startswith(f"{next_relation}-in"):
            continue
        elif next_relation != relation:
            return None
    return relation
