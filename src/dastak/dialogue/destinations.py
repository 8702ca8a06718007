"""Where an understood message leads: the key of a path, from which ``paths.follow`` goes on."""

from dastak.dialogue.bundle import Definitions
from dastak.dialogue.phrases import phrase_of
from dastak.understanding.understood import Intent, Understood

LIKELY = 0.5
"""Trust from which a service is taken for the one that a question is about."""
WORTH_A_QUESTION = 0.05
SURE_TOGETHER = 0.85
"""``status`` and a service that share the trust between them are sure together."""
SHOWN = 3

SHORT = 8
"""Words; who asks a question in no more than these asks nothing else."""
ASKING = frozenset(
    phrase_of(
        "kitna kitni kitne kya kaun kaunsa kaunsi kaunse kab kinna kinni kinne kehde kadon "
        "how what which when who"
    )
)
FACTS = frozenset({"fee", "documents", "time", "eligibility"})
"""Acts that are answered from the service's definition."""
LOOKUPS = {"status": "status", "download": "certificate", "receipt": "receipt"}
"""Acts that are answered from the citizen's own applications."""
WAYS = {
    "talk-to-human": "person",
    "help-menu": "menu",
    "change-language": "language",
    "application-status": "status",
    "certificate-download": "certificate",
    "payment-receipt": "receipt",
    "certificate-home-delivery": "delivery",
    "scheme-information": "schemes",
}
"""Intents that are no services but ways of our own."""
ORDERS = {
    "greeting": "greeting",
    "thanks": "thanks",
    "cancel": "cancel",
    "opt-in": "start",
    "opt-out": "stop",
}
"""Intents that are commands."""
POLITE = frozenset({"greeting", "thanks"})


def destination(definitions: Definitions, found: Understood, text: str) -> str:
    """The key of the path; empty when the words lead nowhere."""
    if found.question and found.act not in LOOKUPS:
        return f"facts:{found.question}"
    if found.decision == "out-of-scope":
        return _away(found)
    act = _of_a_service(definitions, found, text)
    if act:
        return act
    if found.group:
        return _group(definitions, found)
    if not found.intents:
        return ""
    if found.decision == "route":
        return leading_to(definitions, found.intents[0].id)
    return _question(definitions, found)


def leading_to(definitions: Definitions, intent: str) -> str:
    """The key that opens one intent, or that says who does it."""
    if intent in ORDERS:
        return f"order:{ORDERS[intent]}"
    if intent in WAYS:
        return WAYS[intent]
    return f"service:{intent}" if intent in definitions.office.services else f"away:{intent}"


def _away(found: Understood) -> str:
    if found.layer == "elsewhere":
        return "away:@state"
    if found.layer == "emergency":
        return f"danger:{found.redirect}"
    return f"away:{found.redirect}" if found.layer == "model" and found.redirect else ""


def _of_a_service(definitions: Definitions, found: Understood, text: str) -> str:
    """A fee, a status, a receipt ... of a service, or of one still to be named."""
    service = found.about or _named(found)
    if found.act in FACTS:
        return _fact(definitions, found.act, service, text)
    verb = LOOKUPS.get(found.act)
    if verb is None or not _sure_together(found):
        return ""
    return f"{verb}:@{service}" if service else verb


def _fact(definitions: Definitions, act: str, service: str, text: str) -> str:
    """Who neither names the service nor asks shortly tells of their situation: the whole card
    answers them."""
    if not service:
        return f"facts:{act}"
    asks = service in definitions.names.named_in(text) or _is_short_question(text)
    return f"fact:{act}/{service}" if asks else ""


def _is_short_question(text: str) -> bool:
    words = phrase_of(text)
    return len(words) <= SHORT and not ASKING.isdisjoint(words)


def _named(found: Understood) -> str:
    """The service that the act is about, when one is likely enough."""
    named = [one for one in found.intents if one.id not in WAYS and one.id not in ORDERS]
    together = sum(intent.confidence for intent in found.intents if intent.id in WAYS)
    if not named or named[0].confidence + together < LIKELY or named[0].confidence < together / 20:
        return ""
    return named[0].id


def _sure_together(found: Understood) -> bool:
    return found.decision == "route" or (
        sum(intent.confidence for intent in found.intents[:2]) >= SURE_TOGETHER
        and any(intent.id in WAYS for intent in found.intents[:2])
    )


def _group(definitions: Definitions, found: Understood) -> str:
    """The members of a group that can be had of us; one alone is opened."""
    here = [intent.id for intent in found.intents if _is_here(definitions, intent.id)]
    if len(here) == 1:
        return leading_to(definitions, here[0])
    if not here:
        return f"away:@{found.group}"
    return f"which:@{found.group} {' '.join(here)}"


def _question(definitions: Definitions, found: Understood) -> str:
    """The likeliest ones that can be had of us; the very likeliest also when it cannot."""
    best = found.intents[0]
    if best.id in POLITE and best.confidence >= LIKELY:
        return leading_to(definitions, best.id)
    likely = [
        one
        for one in found.intents[:SHOWN]
        if one.confidence >= WORTH_A_QUESTION and one.id not in ORDERS
    ]
    shown = [one for one in likely if _is_here(definitions, one.id) or _stands_out(one, found)]
    if not shown:
        return ""
    if len(shown) == 1 and shown[0].confidence >= LIKELY:
        return leading_to(definitions, shown[0].id)
    return f"which:{' '.join(one.id for one in shown)}"


def _stands_out(intent: Intent, found: Understood) -> bool:
    return intent is found.intents[0] and intent.confidence >= LIKELY


def _is_here(definitions: Definitions, intent: str) -> bool:
    """Done by this number or by another of the installation, or one of our own ways."""
    offices = (definitions.office, *definitions.neighbours)
    return intent in WAYS or any(intent in office.services for office in offices)
