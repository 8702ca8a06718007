"""Read delivery statuses and template notices into our own words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import msgspec

from dastak.integrations.channel.port import DeliveryState, Status, TemplateMove
from dastak.integrations.channel.vendors.whatsapp.envelope import StatusPiece
from dastak.integrations.channel.vendors.whatsapp.lenient import NOTHING, items, moment, read

_STATES: dict[str, DeliveryState] = {
    "sent": "sent",
    "delivered": "delivered",
    "read": "read",
    "played": "read",
    "failed": "failed",
}


_TEMPLATE_FIELDS = {"message_template_status_update", "template_category_update"}
_AGAIN_APPROVED = {"REINSTATED", "UNLOCKED", "UNARCHIVED"}
_STILL_SENT = {"FLAGGED"}
"""A template that is looked at, and may be sent meanwhile."""


_Code = Annotated[int, msgspec.Meta(ge=-(2**31), lt=2**31)]
_Word = Annotated[str, msgspec.Meta(max_length=20, pattern=r"^[A-Za-z_-]*$")]
_Name = Annotated[str, msgspec.Meta(max_length=512, pattern=r"^[^\x00]*$")]
"""What our tables can hold: one value that they cannot would stop every status behind it."""


class _Error(msgspec.Struct):
    code: _Code = 0
    title: str | None = None


class _Pricing(msgspec.Struct):
    category: _Word | None = None
    billable: bool | None = None


class _Status(msgspec.Struct):
    id: str = ""
    status: str = ""
    timestamp: str | int | None = None
    biz_opaque_callback_data: str | None = None
    errors: msgspec.Raw = NOTHING
    pricing: msgspec.Raw = NOTHING


class _Change(msgspec.Struct):
    field: str = ""
    value: msgspec.Raw = NOTHING


class _TemplateValue(msgspec.Struct):
    message_template_name: _Name = ""
    message_template_language: _Name = ""
    event: _Word | None = None
    new_category: _Word | None = None
    message_template_category: _Word | None = None


_piece = msgspec.json.Decoder(StatusPiece)
_status = msgspec.json.Decoder(_Status)


def decode_status(raw: bytes) -> Status:
    """A stored status. An unknown state counts as ``sent``: it proves the message was taken."""
    status = _status.decode(_piece.decode(raw).status)
    error = next((read(one, _Error) or _Error() for one in items(status.errors)), _Error())
    pricing = read(status.pricing, _Pricing) or _Pricing()
    return Status(
        id=status.id,
        ours=status.biz_opaque_callback_data or "",
        state=_STATES.get(status.status, "sent"),
        at=moment(status.timestamp) or datetime.fromtimestamp(0, UTC),
        code=error.code,
        reason=error.title or "",
        category=pricing.category or "",
        billable=bool(pricing.billable),
    )


def decode_template_move(raw: bytes) -> TemplateMove | None:
    """What a template webhook says; ``None`` for any other update."""
    change = read(raw, _Change)
    if change is None or change.field not in _TEMPLATE_FIELDS:
        return None
    value = read(change.value, _TemplateValue)
    if value is None:
        return None
    return TemplateMove(
        name=value.message_template_name,
        language=value.message_template_language,
        status=_status_of(value.event or ""),
        category=value.new_category or value.message_template_category or "",
    )


def _status_of(event: str) -> str:
    if event in _AGAIN_APPROVED:
        return "APPROVED"
    return "" if event in _STILL_SENT else event
