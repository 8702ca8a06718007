"""Where a citizen is told something."""

from __future__ import annotations

from dastak.accounts.scope import Scope, in_scope
from dastak.conversations.models import Conversation


def conversation_of(scope: Scope, *, citizen: int, number: int | None) -> Conversation | None:
    """Where a citizen is to be told: the talk with that number, else their latest one."""
    with in_scope(scope):
        talks = Conversation.objects.filter(citizen_id=citizen).order_by("-updated_at")
        return (number and talks.filter(number_id=number).first()) or talks.first()
