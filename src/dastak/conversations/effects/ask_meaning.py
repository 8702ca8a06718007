"""``ask_meaning``: ask the language model which service is meant (remote, within seconds)."""

from __future__ import annotations

from datetime import datetime

from dastak.conversations.ports import Ports
from dastak.dialogue.effects import AskMeaning
from dastak.dialogue.events import Event, MeaningFound
from dastak.integrations.llm.port import TROUBLE, Candidate, Question

LEAST_SECONDS = 0.5
"""With less time left there is no use in asking."""


def carry_out(effect: AskMeaning, ports: Ports, *, now: datetime) -> Event:
    """Its opinion; without one, in time or at all, the citizen is answered as if there was none.
    One attempt: a citizen is waiting."""
    model = ports.language_model
    if model is None:
        return failed(effect)
    left = model.patience - (now - effect.asked_at).total_seconds()
    if left < LEAST_SECONDS:
        return failed(effect)
    candidates = tuple(Candidate(one.id, one.title, one.about) for one in effect.candidates)
    question = Question(effect.text, effect.language, candidates)
    try:
        choice = ports.run(model.choose(question, within=left))
    except TROUBLE:
        return failed(effect)
    return MeaningFound(effect.number, choice.id, choice.sure)


def failed(effect: AskMeaning) -> Event:
    """No opinion."""
    return MeaningFound(effect.number)
