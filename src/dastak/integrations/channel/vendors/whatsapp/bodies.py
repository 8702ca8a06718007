"""Write what we say as WhatsApp's JSON."""

from __future__ import annotations

from typing import assert_never

from dastak.integrations.channel.port import Envelope, Notice
from dastak.values.outbound import (
    ButtonsOut,
    FileOut,
    LinkOut,
    ListOut,
    LocationRequestOut,
    OutboundContent,
    TextOut,
)

Json = dict[str, object]


def body(envelope: Envelope) -> Json:
    """The JSON of ``POST /{phone-number-id}/messages``.

    The business-scoped id goes before the phone: a phone that changed hands would bring a
    citizen's letter to a stranger, an id that lapsed brings it to nobody."""
    head: Json = {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "biz_opaque_callback_data": envelope.ours,
    }
    if envelope.to_user_id:
        head["recipient"] = envelope.to_user_id
    else:
        head["to"] = f"+{envelope.to_phone}"
    return head | _content(envelope.content, envelope.media_id)


def _content(content: OutboundContent | Notice, media_id: str) -> Json:
    match content:
        case TextOut(body=text):
            return {"type": "text", "text": {"body": text, "preview_url": False}}
        case ButtonsOut() | ListOut() | LinkOut() | LocationRequestOut():
            return {"type": "interactive", "interactive": _interactive(content)}
        case FileOut():
            return _file(content, media_id)
        case Notice():
            return {"type": "template", "template": _template(content)}
        case _:
            assert_never(content)


def _file(content: FileOut, media_id: str) -> Json:
    media: Json = {"id": media_id}
    if content.caption:
        media["caption"] = content.caption
    if content.mime_type in {"image/jpeg", "image/png"}:
        return {"type": "image", "image": media}
    return {"type": "document", "document": media | {"filename": content.filename}}


def _interactive(content: ButtonsOut | ListOut | LinkOut | LocationRequestOut) -> Json:
    text = {"text": content.body}
    match content:
        case ButtonsOut(options=options):
            replies = [{"type": "reply", "reply": {"id": o.id, "title": o.title}} for o in options]
            return {"type": "button", "body": text, "action": {"buttons": replies}}
        case ListOut(button=button, options=options):
            rows = [
                {"id": o.id, "title": o.title}
                | ({"description": o.description} if o.description else {})
                for o in options
            ]
            action = {"button": button, "sections": [{"rows": rows}]}
            return {"type": "list", "body": text, "action": action}
        case LinkOut(label=label, url=url):
            parameters = {"display_text": label, "url": url}
            return {
                "type": "cta_url",
                "body": text,
                "action": {"name": "cta_url", "parameters": parameters},
            }
        case LocationRequestOut():
            return {
                "type": "location_request_message",
                "body": text,
                "action": {"name": "send_location"},
            }
        case _:
            assert_never(content)


def _template(notice: Notice) -> Json:
    components: list[Json] = []
    if notice.media_id:
        document = {"id": notice.media_id, "filename": notice.filename}
        components.append(
            {"type": "header", "parameters": [{"type": "document", "document": document}]}
        )
    if notice.params:
        parameters = [{"type": "text", "text": value} for value in notice.params]
        components.append({"type": "body", "parameters": parameters})
    return {
        "name": notice.template,
        "language": {"code": notice.language, "policy": "deterministic"},
        "components": components,
    }
