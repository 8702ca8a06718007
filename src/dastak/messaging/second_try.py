"""Failures that another form of the same message mends: plain text, or the notice's template."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.citizens.actions import set_client
from dastak.messaging.models import OutboundMessage
from dastak.messaging.outgoing import OUTBOUND, Outgoing
from dastak.vault.sealing import unseal

CANNOT_SHOW = 1026
WINDOW_CLOSED = 131047


def try_again_otherwise(failed: Sequence[tuple[int, int]]) -> int:
    """For (message id, code) pairs that just failed; returns how many go out anew.

    An app that cannot show buttons is remembered as a text one. A window that closed between
    our decision and the delivery sends the message once more, as its template.
    """
    mended = 0
    with in_scope(SYSTEM_WIDE):
        for id_, code in failed:
            mended += _in_text(id_) if code == CANNOT_SHOW else 0
            mended += _as_notice(id_) if code == WINDOW_CLOSED else 0
    return mended


def _in_text(id_: int) -> int:
    message = OutboundMessage.objects.select_for_update(no_key=True, of=("self",)).get(pk=id_)
    if not set_client(message.citizen_id, "text"):
        return 0
    return _requeue(id_)


def _as_notice(id_: int) -> int:
    message = OutboundMessage.objects.select_for_update(no_key=True, of=("self",)).get(pk=id_)
    outgoing = msgspec.json.decode(unseal(bytes(message.sealed), purpose=OUTBOUND), type=Outgoing)
    if not outgoing.notice or message.window_until is None:
        return 0
    return _requeue(id_, window_until=None)


def _requeue(id_: int, **changes: None) -> int:
    return OutboundMessage.objects.filter(pk=id_, state="failed").update(
        state="queued", attempts=0, wamid=None, **changes
    )
