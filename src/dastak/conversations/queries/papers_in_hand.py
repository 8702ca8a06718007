"""Which papers a conversation still holds: in the form in hand, or in a draft."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.conversations.models import Conversation
from dastak.conversations.saving import STATE
from dastak.vault.sealing import CannotUnseal, unseal


def papers_in_hand(papers: Collection[tuple[UUID, int | None]]) -> set[UUID]:
    """Those of ``papers`` (with their conversations) that must not be erased. A state that cannot
    be opened holds them all: what we cannot read we do not judge."""
    talks = {talk for _, talk in papers if talk is not None}
    with in_scope(SYSTEM_WIDE):
        states = dict(Conversation.objects.filter(pk__in=talks).values_list("pk", "state"))
    opened = {talk: _opened(state) for talk, state in states.items()}
    return {paper for paper, talk in papers if talk in opened and _holds(opened[talk], paper)}


def _opened(state: bytes | memoryview | None) -> bytes | None:
    if state is None:
        return b""
    try:
        return unseal(bytes(state), purpose=STATE)
    except CannotUnseal:
        return None


def _holds(state: bytes | None, paper: UUID) -> bool:
    return state is None or str(paper).encode() in state
