"""Read delivery statuses and template notices into our own words."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from dastak.integrations.channel.port import DeliveryState, Status, TemplateMove
from dastak.integrations.channel.vendors.whatsapp.envelope import StatusPiece

_STATES: dict[str, DeliveryState] = {
    "sent": "sent",
    "delivered": "delivered",
    "read": "read",
    "played": "read",
    "failed": "failed",
}


class _Error(msgspec.Struct):
    code: int = 0
    title: str = ""


class _Pricing(msgspec.Struct):
    category: str = ""
    billable: bool = False


class _Status(msgspec.Struct):
    id: str = ""
    status: str = ""
    timestamp: str = "0"
    biz_opaque_callback_data: str = ""
    errors: list[_Error] = []
    pricing: _Pricing | None = None


class _TemplateValue(msgspec.Struct):
    message_template_name: str = ""
    message_template_language: str = ""
    event: str = ""
    new_category: str = ""
    message_template_category: str = ""


class _Change(msgspec.Struct):
    field: str = ""
    value: msgspec.Raw = msgspec.Raw(b"{}")


_piece = msgspec.json.Decoder(StatusPiece)
_status = msgspec.json.Decoder(_Status)


def decode_status(raw: bytes) -> Status:
    """A stored status. An unknown state counts as ``sent``: it proves the message was taken."""
    status = _status.decode(_piece.decode(raw).status)
    error = status.errors[0] if status.errors else _Error()
    stamp = int(status.timestamp) if status.timestamp.isdigit() else 0
    return Status(
        id=status.id,
        ours=status.biz_opaque_callback_data,
        state=_STATES.get(status.status, "sent"),
        at=datetime.fromtimestamp(stamp, UTC),
        code=error.code,
        reason=error.title,
        category=status.pricing.category if status.pricing else "",
        billable=bool(status.pricing and status.pricing.billable),
    )


def decode_template_move(raw: bytes) -> TemplateMove | None:
    """What a template webhook says; ``None`` for any other update."""
    try:
        change = msgspec.json.decode(raw, type=_Change)
        if change.field not in {"message_template_status_update", "template_category_update"}:
            return None
        value = msgspec.json.decode(change.value, type=_TemplateValue)
    except msgspec.DecodeError:
        return None
    return TemplateMove(
        name=value.message_template_name,
        language=value.message_template_language,
        status=value.event,
        category=value.new_category or value.message_template_category,
    )
