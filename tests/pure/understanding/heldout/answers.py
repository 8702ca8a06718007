"""How well questions find their chunk of knowledge."""

from collections import defaultdict

import msgspec

from dastak.understanding.knowledge.search import Finder
from dastak.understanding.normalise.wordlist import word_set
from tests.pure.understanding.heldout import rows

_HINGLISH = word_set(
    "hai h ka ki ke ko me kya kitna kitni kitne kab kaun par se do wala wale walo hu liye kis "
    "kaise karne kahan milega kist"
)


class Recall(msgspec.Struct, frozen=True):
    """Shares between 0 and 1; ``shown_right`` of those questions that were answered at all."""

    questions: int
    first: float
    third: float
    answered: float
    shown_right: float
    scripts: dict[str, float]


def recall(finder: Finder) -> Recall:
    """Over ``knowledge.txt``."""
    asked = rows("knowledge")
    first = third = answered = right = 0
    scripts: dict[str, list[bool]] = defaultdict(list)
    for wanted, question in asked:
        ids = [found.id for found in finder.find(question)]
        shown = [found.id for found in finder.answers(question)]
        first += wanted in ids[:1]
        third += wanted in ids[:3]
        answered += bool(shown)
        right += wanted in shown[:3]
        scripts[_script(question)].append(wanted in ids[:1])
    return Recall(
        questions=len(asked),
        first=first / len(asked),
        third=third / len(asked),
        answered=answered / len(asked),
        shown_right=right / max(answered, 1),
        scripts={name: sum(hits) / len(hits) for name, hits in sorted(scripts.items())},
    )


def answered_wrongly(finder: Finder) -> list[str]:
    """Questions of ``knowledge_none.txt`` that got an answer nevertheless."""
    return [question for _, question in rows("knowledge_none") if finder.answers(question)]


def _script(question: str) -> str:
    if any("\u0900" <= letter <= "\u097f" for letter in question):
        return "hi"
    return "hi_latn" if _HINGLISH & set(question.lower().split()) else "en"
