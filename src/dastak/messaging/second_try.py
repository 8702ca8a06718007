"""Failures that another form of the same message mends: plain text, or the notice's template."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.citizens.actions import set_client
from dastak.messaging.models import OutboundMessage
from dastak.messaging.outgoing import OUTBOUND, Outgoing
from dastak.messaging.plain_text import as_text
from dastak.vault.sealing import unseal

CANNOT_SHOW = 1026
WINDOW_CLOSED = 131047


def try_again_otherwise(failed: Sequence[tuple[int, int]]) -> int:
    """For (message id, code) pairs that just failed; returns how many go out anew.

    An app that cannot show buttons is remembered as a text one. A window that closed between
    our decision and the delivery sends the message once more, as its template. The second try is
    a message of its own, so that late statuses of the first never count for it.
    """
    with in_scope(SYSTEM_WIDE):
        return sum(_mended(id_, code) for id_, code in failed)


def _mended(id_: int, code: int) -> int:
    if code not in (CANNOT_SHOW, WINDOW_CLOSED):
        return 0
    message = OutboundMessage.objects.get(pk=id_)
    outgoing = msgspec.json.decode(unseal(bytes(message.sealed), purpose=OUTBOUND), type=Outgoing)
    if code == CANNOT_SHOW:
        set_client(message.citizen_id, "text")
        shown = as_text(outgoing.content) != outgoing.content
        return _again(message, "text", message.window_until) if shown else 0
    return _again(message, "notice", None) if outgoing.notice else 0


def _again(message: OutboundMessage, form: str, window_until: datetime | None) -> int:
    """Once in each form: the key says so."""
    if f"+{form}" in message.key:
        return 0
    _, created = OutboundMessage.objects.get_or_create(
        key=f"{message.key}+{form}",
        defaults={
            "conversation_id": message.conversation_id,
            "citizen_id": message.citizen_id,
            "number_id": message.number_id,
            "department_id": message.department_id,
            "jurisdiction": message.jurisdiction,
            "priority": message.priority,
            "sealed": message.sealed,
            "window_until": window_until,
        },
    )
    return int(created)
