"""The last look at a form before it becomes an application: nothing is taken on trust."""

from collections.abc import Collection
from datetime import date

from dastak.definitions import questions
from dastak.definitions.answers import Answers
from dastak.definitions.model import Service


class CannotFile(Exception):
    """The form does not hold. ``reason`` is a wording key; ``names`` are fields or papers."""

    def __init__(self, reason: str, names: tuple[str, ...] = ()) -> None:
        super().__init__(f"{reason}: {', '.join(names)}")
        self.reason = reason
        self.names = names


def check_form(service: Service, answers: Answers, *, given: Collection[str], today: date) -> None:
    """The same validators as the chat's; raises CannotFile with the first thing wrong."""
    wrong = questions.problems(service, answers, today=today)
    if wrong:
        raise CannotFile("answers_invalid", tuple(sorted(wrong)))
    broken = questions.broken_rules(service, answers, today=today)
    if broken:
        raise CannotFile("rule_broken", tuple(rule.key for rule in broken))
    missing = questions.missing_documents(service, answers, given)
    if missing:
        raise CannotFile("documents_missing", tuple(request.name for request in missing))
    relevant = {request.name for request in questions.relevant_documents(service, answers)}
    foreign = sorted(set(given) - relevant)
    if foreign:
        raise CannotFile("documents_not_asked", tuple(foreign))
