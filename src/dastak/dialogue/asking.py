"""When words ask for what is known (a scheme, a helpline, a law) and lead nowhere better."""

from dastak.definitions.knowledge.model import Chunk
from dastak.dialogue.bundle import Definitions
from dastak.dialogue.phrases import phrase_of
from dastak.understanding.knowledge.search import POSSIBLE
from dastak.understanding.understood import Understood

WELL_KNOWN = 0.6
"""How much of a question a chunk must hold to be shown where the words were taken for something
else, or in the middle of a form."""
TELLING = 2
"""A single word that tells something is not taken away from what it was understood as."""
SHOWN = 9
SILENT = frozenset({"empty", "injection", "spam", "emergency", "command", "name"})
"""Layers of understanding that leave nothing to ask."""
SCHEMES, NOWHERE = "scheme-information", "schemes:none"


def asked_instead(
    definitions: Definitions, key: str, found: Understood, text: str, *, least: float = POSSIBLE
) -> str:
    """The key of what is known; ``key`` itself where that leads further. ``least`` is the share of
    the question that a chunk must hold."""
    knowing = definitions.knowing
    if not knowing.chunks or (found.layer in SILENT and key) or key == "away:@state":
        return key
    verb, _, what = key.partition(":")
    if phrase_of(text) in knowing.wide:
        return "schemes"
    if verb == "fact" and found.act == "eligibility":
        chunk = knowing.of_intent.get(what.partition("/")[2])
        return f"eligible:{chunk.id}" if chunk and chunk.rules else key
    if what.startswith("@"):
        return _of_intents(definitions, found, what) or key
    if not _leads_elsewhere(definitions, key, found, text):
        return key
    return (
        _searched(definitions, found, text, max(least, WELL_KNOWN))
        or _of_intents(definitions, found, what if verb == "away" else "")
        or _least(definitions, key, found, text, least)
    )


def _leads_elsewhere(definitions: Definitions, key: str, found: Understood, text: str) -> bool:
    """Nowhere, away from this number, or to one of ours with little trust."""
    verb, _, what = key.partition(":")
    if verb in ("", "away", "schemes"):
        return True
    alone = definitions.knowing.finder.telling(text) < TELLING
    if found.decision != "clarify" or found.group or alone:
        return False
    return verb not in ("which", "service") or not _any_here(definitions, what)


def _any_here(definitions: Definitions, those: str) -> bool:
    return any(intent in definitions.office.services for intent in those.split(" "))


def _searched(definitions: Definitions, found: Understood, text: str, least: float) -> str:
    knowing = definitions.knowing
    answers = knowing.finder.answers(text)
    if not answers or answers[0].cover < least:
        return ""
    if len(answers) == 1:
        return _about(knowing.chunks[answers[0].id], found)
    return f"topics:{' '.join(answer.id for answer in answers[:SHOWN])}"


def _of_intents(definitions: Definitions, found: Understood, what: str) -> str:
    """What is known of the service, or of the services of the group, that is not done here."""
    named = [intent.id for intent in found.intents] if what.startswith("@") else [what]
    known = (definitions.known(intent) for intent in named)
    chunks = {chunk.id: chunk for chunk in known if chunk}
    if len(chunks) == 1:
        return _about(next(iter(chunks.values())), found)
    return f"topics:{' '.join(chunks)}" if chunks else ""


def _least(definitions: Definitions, key: str, found: Understood, text: str, least: float) -> str:
    """Words that lead nowhere are satisfied with a weaker answer; those for schemes are told when
    there is none."""
    verb = key.partition(":")[0]
    about_schemes = any(intent.id == SCHEMES for intent in found.intents)
    if verb and not about_schemes:
        return key
    answer = _searched(definitions, found, text, least)
    if answer or verb != "schemes":
        return answer or key
    return NOWHERE if definitions.knowing.finder.telling(text) else key


def _about(chunk: Chunk, found: Understood) -> str:
    asked = found.act == "eligibility" and chunk.rules
    return f"eligible:{chunk.id}" if asked else f"know:{chunk.id}"
