"""What is said inside a form and is no answer: a question, or a change of mind, asked back."""

from dastak.dialogue.cards import fact
from dastak.dialogue.chunks import chunk_card
from dastak.dialogue.commanding import carry_out
from dastak.dialogue.destinations import WORTH_A_QUESTION, leading_to
from dastak.dialogue.elsewhere import direction
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow, interlude
from dastak.dialogue.phrases import phrase_of, stands_in
from dastak.dialogue.talk import Talk
from dastak.understanding.understood import Understood

SURE_ENOUGH_TO_LEAVE = 0.85
KNOWN = frozenset({"know", "eligible", "topics", "schemes"})
"""Verbs of keys that lead to what is known beside the services."""
TURNING, WISHING = "turning", "wishing"
"""``wait``, ``instead``, ``not`` and ``I want``, ``I need`` among the sayings of the languages."""


def led_out_of_form(talk: Talk, key: str, found: Understood, heard: Heard) -> bool:
    """Answer the question, ask whether to leave, say who does it; False: it may be an answer."""
    verb, _, what = key.partition(":")
    if verb == "fact" or (verb == "facts" and found.question):
        return _tell_fact(talk, what)
    if verb in KNOWN:
        return _tell_known(talk, what)
    other = _not_this_one(talk, found, heard.text)
    if other:
        return _lead_out(talk, leading_to(talk.definitions, other))
    return _is_sure(found) and key != f"service:{talk.form.service}" and _lead_out(talk, key)


def _is_sure(found: Understood) -> bool:
    best = next(iter(found.intents), None)
    return (
        found.decision == "route" and best is not None and best.confidence >= SURE_ENOUGH_TO_LEAVE
    )


def says(talk: Talk, text: str, *meanings: str) -> bool:
    """Whether a saying of one of these meanings stands in the words."""
    said = phrase_of(text)
    sayings = talk.definitions.sayings.items()
    return any(stands_in(phrase, said) for phrase, meaning in sayings if meaning in meanings)


def _lead_out(talk: Talk, key: str) -> bool:
    verb, _, what = key.partition(":")
    match verb:
        case "":
            return False
        case "service":
            interlude(talk, "leave", subject=what)
        case "away":
            return _tell(talk, direction(talk, what))
        case "order":
            return carry_out(talk, what)
        case _:
            return follow(talk, key)
    return True


def _not_this_one(talk: Talk, found: Understood, text: str) -> str:
    """``Not this one, the other one``: the other, rather one that this number offers."""
    present, definitions = talk.form.service, talk.definitions
    named = definitions.names.named_in(text)
    likely = [one.id for one in found.intents if one.confidence >= WORTH_A_QUESTION]
    if present not in (*named, *likely[:1]) or not says(talk, text, TURNING):
        return ""
    others = [one for one in (*named, *likely) if one != present]
    here = [one for one in others if one in definitions.office.services]
    return next(iter((*here, *others)), "")


def _tell_known(talk: Talk, named: str) -> bool:
    """One chunk; several, or schemes in general, would lead out of the form."""
    chunk = talk.definitions.knowing.chunks.get(named)
    if chunk is None:
        return False
    talk.remark(chunk_card(talk, chunk))
    talk.again()
    return True


def _tell_fact(talk: Talk, what: str) -> bool:
    """Of the service that was named, else of the form's own."""
    asked, _, service = what.partition("/")
    plan = talk.definitions.latest(service)
    if service and plan is None:
        return _tell(talk, direction(talk, service))
    return _tell(talk, fact(talk, plan or talk.plan, asked))


def _tell(talk: Talk, said: str) -> bool:
    """Say it, and ask the open question of the form again."""
    if not said:
        return False
    talk.remark(said)
    talk.go(talk.state.behind or talk.state.step, behind="", misses=talk.state.misses)
    return True
