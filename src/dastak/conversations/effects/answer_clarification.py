"""``answer_clarification``: the corrected answers and papers go back to the office (local)."""

from __future__ import annotations

from uuid import UUID

from dastak.accounts.actors import citizen_actor
from dastak.casework.actions.answer_clarification import (
    CannotFile,
    ClarificationAnswer,
    answer_clarification,
)
from dastak.casework.lifecycle import NotAllowed
from dastak.casework.policy import Forbidden
from dastak.casework.queries.citizen_cases import citizen_cases
from dastak.catalogue.queries import published_version
from dastak.conversations.talk import Order
from dastak.dialogue.effects import AnswerClarification
from dastak.dialogue.events import EffectRefused
from dastak.values.ids import CitizenId


def perform(orders: list[Order]) -> None:
    """A second answer to the same question is answered kindly, and changes nothing."""
    for order in orders:
        assert isinstance(order.effect, AnswerClarification)
        try:
            _send_back(order, order.effect)
        except (NotAllowed, Forbidden):
            order.talk.hear_next(EffectRefused(order.key, "not_allowed"))
        except CannotFile as error:
            order.talk.hear_next(EffectRefused(order.key, error.reason))


def _send_back(order: Order, effect: AnswerClarification) -> None:
    citizen = CitizenId(order.talk.citizen)
    cases = citizen_cases(citizen, reference=effect.reference)
    if not cases:
        raise Forbidden("no such application of this citizen")
    published = published_version(cases[0].service, cases[0].version)
    answer = ClarificationAnswer(
        reference=effect.reference,
        citizen=citizen,
        answers=effect.answers,
        documents={name: tuple(map(UUID, ids)) for name, ids in effect.documents.items()},
        note=effect.note,
    )
    answer_clarification(
        answer, service=published.service, by=citizen_actor(citizen), now=order.now
    )
