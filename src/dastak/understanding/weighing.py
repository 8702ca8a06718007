"""Say with what confidence each likely intent is meant, from the model's ranking and its trust."""

from dastak.understanding.classify.classifier import Ranked
from dastak.understanding.understood import Intent

OFFERED = 3
ACTS = {
    "application-status": "status",
    "certificate-download": "download",
    "payment-receipt": "receipt",
    "certificate-home-delivery": "delivery",
}
"""Intents that are an act upon some service."""
_INSIDE, _OUTSIDE = 0.30, 0.85
"""Trust below which nothing here is meant; share of something outside that settles it."""
_STANDS_OUT, _LIKELY = 2.0, 0.5
_LIKELY_DANGER = 0.5
_ALSO_POSSIBLE = 0.05
"""What is left for the others when a rule was sure."""


def is_outside(ranked: Ranked) -> bool:
    """Nothing that is done here is meant."""
    return ranked.trust.inside < _INSIDE or ranked.outside[1] > _OUTSIDE


def cries_for_help(ranked: Ranked) -> bool:
    """Danger is likelier than anything else."""
    label, share = ranked.outside
    return label == "!!danger" and share > max(_LIKELY_DANGER, ranked.intents[0][1])


def weighed(ranked: Ranked) -> tuple[Intent, ...]:
    """The first intent with the gate's trust; the others share what is left, none above it."""
    (best, share), *others = ranked.intents[:OFFERED]
    trust = ranked.trust.right
    left = (1 - trust) / max(1 - share, 1e-9)
    return (
        Intent(best, round(trust, 4)),
        *(Intent(name, round(min(other * left, trust), 4)) for name, other in others),
    )


def guesses(ranked: Ranked) -> tuple[Intent, ...]:
    """The nearest intents of a message that seems to mean none."""
    return tuple(
        Intent(name, round(share * ranked.trust.inside, 4))
        for name, share in ranked.intents[:OFFERED]
    )


def further(ranked: Ranked) -> tuple[str, ...]:
    """What else could have been meant, behind those that are offered."""
    return tuple(name for name, _ in ranked.intents[OFFERED:])


def behind(first: str, ranked: Ranked) -> tuple[Intent, ...]:
    """The intent that a rule was sure of, and two that the model would have thought of."""
    others = [(name, share) for name, share in ranked.intents if name != first]
    return (
        Intent(first, 1.0),
        *(Intent(n, round(share * _ALSO_POSSIBLE, 4)) for n, share in others[: OFFERED - 1]),
    )


def service_in_question(ranked: Ranked) -> str:
    """The service that stands out in the words beside ``status``, ``receipt`` ..., if any does."""
    (first, share), (_, next_share), *_ = ranked.intents
    if is_outside(ranked) or ranked.trust.right < _LIKELY or share < _STANDS_OUT * next_share:
        return ""
    return "" if first in ACTS else first
