"""Look a fitted model over before it takes the place of another one."""

from pathlib import Path

from dastak.understanding.artefact import Artefact
from dastak.understanding.engine import Understanding
from dastak.understanding.training.corpus import Example, read_corpus

_ENOUGH_KNOWN = 0.98
_SHOWN = 5


def problems_of(artefact: Artefact, catalogue: Path) -> tuple[str, ...]:
    """Why this model must not be used; nothing when it may."""
    understanding = Understanding(artefact)
    examples = [e for e in read_corpus(catalogue).examples if not e.label.startswith("!")]
    lost = [example for example in examples if not _among_three(understanding, example)]
    problems = []
    if len(lost) > len(examples) * (1 - _ENOUGH_KNOWN):
        some = "; ".join(f"{example.label}: {example.text}" for example in lost[:_SHOWN])
        problems.append(f"{len(lost)} of {len(examples)} examples do not find their intent: {some}")
    unknown = sorted(_members(understanding) - set(artefact.facts.titles))
    if unknown:
        problems.append(f"umbrellas.yaml names unknown intents: {', '.join(unknown)}")
    return tuple(problems)


def _among_three(understanding: Understanding, example: Example) -> bool:
    understood = understanding.understand(example.text)
    offered = understood.intents if understood.group else understood.intents[:3]
    return any(intent.id == example.label for intent in offered)


def _members(understanding: Understanding) -> set[str]:
    groups = understanding.facts.umbrellas.groups.values()
    return {member for group in groups for member in group.members}
