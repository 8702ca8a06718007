"""Look a fitted model over before it takes the place of another one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from dastak.understanding.artefact import Artefact
from dastak.understanding.engine import Understanding
from dastak.understanding.training.corpus import Example, read_corpus

_MOST_LOST, _MOST_OPENED = 0.02, 0.02
_ENOUGH_UNSEEN = 0.5
"""Far below what real examples reach: less means that the examples make no sense."""
_ASKED_OF_EACH = 12
_SHOWN = 5
_TRICKS = "!!tricks"


class Checked(msgspec.Struct, frozen=True):
    """What looking it over gave; with ``problems`` the model must not be used.

    ``found``: examples whose intent is among the three offered. ``unseen``: messages that were
    held back at first and understood rightly all the same. ``opened``: messages that nobody here
    is meant by, and that opened a service nevertheless.
    """

    examples: int
    intents: int
    found: float
    unseen: float
    opened: float
    problems: tuple[str, ...] = ()


def look_over(artefact: Artefact, catalogue: Path) -> Checked:
    """Ask a model what it was taught; the same questions for the same catalogue."""
    understanding, corpus = Understanding(artefact), read_corpus(catalogue)
    inside = _some(e for e in corpus.examples if not e.label.startswith("!"))
    outside = _some(e for e in corpus.examples if e.label.startswith("!"))
    lost = [example for example in inside if not _among_three(understanding, example)]
    opened = [example for example in outside if _opens(understanding, example)]
    tricked = [example for example in opened if example.label == _TRICKS]
    unseen = artefact.facts.gate.unseen
    return Checked(
        examples=len(corpus.examples),
        intents=len(corpus.intents),
        found=round(1 - len(lost) / max(len(inside), 1), 4),
        unseen=round(unseen, 4),
        opened=round(len(opened) / max(len(outside), 1), 4),
        problems=(
            *_too_many(lost, _MOST_LOST * len(inside), "examples do not find their intent"),
            *_too_many(opened, _MOST_OPENED * len(outside), "messages from outside open a service"),
            *_too_many(tricked, 0, "tricks open a service"),
            *_unlearnt(unseen),
            *_unknown_members(understanding),
        ),
    )


def problems_of(artefact: Artefact, catalogue: Path) -> tuple[str, ...]:
    """Why this model must not be used; nothing when it may."""
    return look_over(artefact, catalogue).problems


def _some(examples: Iterable[Example]) -> list[Example]:
    """A few of each label, evenly spread, so that looking stays quick however many there are."""
    by_label: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        by_label[example.label].append(example)
    return [
        example
        for same in by_label.values()
        for example in same[:: max(1, -(-len(same) // _ASKED_OF_EACH))]
    ]


def _among_three(understanding: Understanding, example: Example) -> bool:
    understood = understanding.understand(example.text)
    offered = understood.intents if understood.group else understood.intents[:3]
    return any(intent.id == example.label for intent in offered)


def _opens(understanding: Understanding, example: Example) -> bool:
    return understanding.understand(example.text).decision == "route"


def _too_many(wrong: Sequence[Example], most: float, what: str) -> Iterator[str]:
    if len(wrong) > most:
        some = "; ".join(f"{example.label}: {example.text}" for example in wrong[:_SHOWN])
        yield f"{len(wrong)} {what}: {some}"


def _unlearnt(unseen: float) -> Iterator[str]:
    if unseen < _ENOUGH_UNSEEN:
        yield f"only {unseen:.0%} of the examples that it was not shown are understood"


def _unknown_members(understanding: Understanding) -> Iterator[str]:
    groups = understanding.facts.umbrellas.groups.values()
    members = {member for group in groups for member in group.members}
    unknown = sorted(members - set(understanding.facts.titles))
    if unknown:
        yield f"umbrellas.yaml names unknown intents: {', '.join(unknown)}"
