"""Every inbound type of the platform in our own words, whole and with its optional keys gone."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from dastak.integrations.channel.port import IdentityChange, InboundMessage, Sender
from dastak.integrations.channel.vendors.whatsapp.envelope import split
from dastak.integrations.channel.vendors.whatsapp.messages import decode_message
from dastak.values.inbound import (
    ChoiceIn,
    ContactsIn,
    FormIn,
    InboundContent,
    LocationIn,
    MediaIn,
    ReactionIn,
    TextIn,
    UnsupportedIn,
)

CONTACT = {"profile": {"name": "Asha"}, "wa_id": "919810000001", "user_id": "IN.1"}


def read(message: dict[str, Any], contacts: list[Any] | None = None) -> InboundMessage:
    value = {
        "metadata": {"phone_number_id": "2001"},
        "contacts": [CONTACT] if contacts is None else contacts,
        "messages": [
            {"id": "wamid.A", "from": "919810000001", "timestamp": "1767590000"} | message
        ],
    }
    body = {"entry": [{"changes": [{"field": "messages", "value": value}]}]}
    (update,) = split(json.dumps(body).encode())
    assert update.kind == "message"
    return decode_message(update.raw)


def typed(kind: str, body: Any) -> dict[str, Any]:
    return {"type": kind, kind: body}


def interactive(kind: str, reply: Any) -> dict[str, Any]:
    return typed("interactive", {"type": kind, kind: reply})


PHOTO = {"id": "M1", "mime_type": "image/jpeg", "sha256": "x"}
CARD = {"name": {"formatted_name": "Bala"}, "phones": [{"phone": "+91 98", "wa_id": "9198"}]}


@pytest.mark.parametrize(
    ("message", "content"),
    [
        (typed("text", {"body": "नमस्ते"}), TextIn("नमस्ते")),
        (typed("text", {"body": ""}), TextIn("")),
        (typed("image", PHOTO), MediaIn("image", "M1", "image/jpeg")),
        (
            typed("image", PHOTO | {"caption": "my card"}),
            MediaIn("image", "M1", "image/jpeg", "my card"),
        ),
        (typed("image", {"id": "M1", "caption": None, "mime_type": None}), MediaIn("image", "M1")),
        (
            typed("video", {"id": "M2", "mime_type": "video/mp4"}),
            MediaIn("video", "M2", "video/mp4"),
        ),
        (
            typed("document", {"id": "M3", "filename": "a.pdf"}),
            MediaIn("document", "M3", filename="a.pdf"),
        ),
        (typed("document", {"id": "M3", "filename": None}), MediaIn("document", "M3")),
        (typed("audio", {"id": "M4", "voice": True}), MediaIn("audio", "M4")),
        (typed("sticker", {"id": "M5", "animated": False}), MediaIn("sticker", "M5")),
        (typed("location", {"latitude": 28.7, "longitude": 77}), LocationIn(28.7, 77.0)),
        (
            typed(
                "location", {"latitude": 28.7, "longitude": 77.1, "name": "Home", "address": None}
            ),
            LocationIn(28.7, 77.1, "Home"),
        ),
        (typed("contacts", [CARD]), ContactsIn(("9198",))),
        (
            typed("contacts", [CARD | {"origin": "contact_request"}]),
            ContactsIn(("9198",), own=True),
        ),
        (typed("contacts", [{"phones": None}, {"phones": [{"phone": "98"}]}]), ContactsIn(("98",))),
        (typed("contacts", [{"name": {}}]), ContactsIn()),
        (interactive("button_reply", {"id": "yes", "title": "Yes"}), ChoiceIn("yes", "Yes")),
        (
            interactive("list_reply", {"id": "r1", "title": "Row", "description": "d"}),
            ChoiceIn("r1", "Row"),
        ),
        (interactive("list_reply", {"id": "r1"}), ChoiceIn("r1")),
        (
            interactive(
                "nfm_reply", {"name": "flow", "body": "Sent", "response_json": '{"a":"b","n":[1]}'}
            ),
            FormIn("flow", {"a": "b", "n": "[1]"}),
        ),
        (interactive("nfm_reply", {"response_json": "{broken"}), UnsupportedIn("interactive")),
        (interactive("nfm_reply", {"name": "flow"}), UnsupportedIn("interactive")),
        (
            interactive("call_permission_reply", {"response": "accept"}),
            UnsupportedIn("interactive"),
        ),
        (typed("button", {"payload": "p", "text": "Yes"}), ChoiceIn("p", "Yes")),
        (typed("button", {"text": "Yes"}), ChoiceIn("", "Yes")),
        (typed("reaction", {"message_id": "w", "emoji": "👍"}), ReactionIn("👍")),
        (typed("reaction", {"message_id": "w"}), ReactionIn("")),
        (typed("reaction", {"message_id": "w", "emoji": ""}), ReactionIn("")),
        (typed("order", {"catalog_id": "1", "product_items": []}), UnsupportedIn("order")),
        ({"type": "unsupported", "errors": [{"code": 131051}]}, UnsupportedIn("unsupported")),
        ({"type": "unknown", "errors": [{"code": 131051}]}, UnsupportedIn("unknown")),
        ({"type": "request_welcome"}, UnsupportedIn("request_welcome")),
        (typed("edit", {"original_message_id": "w", "message": {}}), UnsupportedIn("edit")),
        (typed("revoke", {"original_message_id": "w"}), UnsupportedIn("revoke")),
        ({"type": "hologram"}, UnsupportedIn("hologram")),
        ({}, UnsupportedIn("")),
        ({"type": None}, UnsupportedIn("")),
    ],
)
def test_each_type_is_read(message: dict[str, Any], content: InboundContent) -> None:
    assert read(message).content == content


@pytest.mark.parametrize(
    "message",
    [
        typed("text", None),
        typed("text", {"body": 7}),
        typed("text", {}),
        typed("image", {}),
        typed("image", {"id": 5}),
        typed("location", {"latitude": "28", "longitude": 77}),
        typed("location", {"latitude": 28.7}),
        typed("location", {"latitude": 1e9, "longitude": 0}),
        typed("contacts", {}),
        typed("interactive", []),
        typed("reaction", 1),
        {"type": "image"},
    ],
)
def test_a_type_in_another_shape_is_unsupported(message: dict[str, Any]) -> None:
    assert read(message).content == UnsupportedIn(message["type"])


def test_a_bad_object_beside_the_named_one_spoils_nothing() -> None:
    message = typed("text", {"body": "Hi"}) | {"image": {"id": 5}, "context": 9, "referral": []}
    assert read(message).content == TextIn("Hi")


@pytest.mark.parametrize(
    ("message", "contacts", "sender"),
    [
        ({"from_user_id": "IN.1"}, None, Sender("IN.1", "919810000001", "Asha")),
        ({}, [], Sender("", "919810000001")),
        ({"from": None, "from_user_id": "IN.1"}, [], Sender("IN.1")),
        ({"from": None}, None, Sender("IN.1", "919810000001", "Asha")),
        ({}, [{"wa_id": "919810000001", "user_id": "IN.1"}], Sender("IN.1", "919810000001")),
        ({}, [{"profile": {}, "wa_id": "919810000001"}], Sender("", "919810000001")),
        ({}, [{"profile": {"name": None}, "user_id": "IN.1"}], Sender("IN.1", "919810000001")),
        ({}, [{"profile": "?", "wa_id": "919810000001"}], Sender("", "919810000001")),
    ],
)
def test_every_key_of_a_sender_may_be_missing(
    message: dict[str, Any], contacts: list[Any] | None, sender: Sender
) -> None:
    assert read(typed("text", {"body": "Hi"}) | message, contacts).sender == sender


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("1767590000", datetime.fromtimestamp(1767590000, UTC)),
        (1767590000, datetime.fromtimestamp(1767590000, UTC)),
        ("0", None),
        ("", None),
        (None, None),
        ("-5", None),
        ("²", None),
        ("9" * 30, None),
        ("soon", None),
    ],
)
def test_a_time_is_a_time_or_unknown(stamp: Any, moment: datetime | None) -> None:
    assert read(typed("text", {"body": "Hi"}) | {"timestamp": stamp}).sent_at == moment


def system(kind: str, **more: Any) -> dict[str, Any]:
    return typed("system", {"body": "…", "type": kind, **more})


@pytest.mark.parametrize(
    ("message", "sender", "change"),
    [
        (
            system(
                "user_changed_number", wa_id="919810000009", user_id="IN.2", previous_user_id="IN.1"
            ),
            Sender("IN.2", "919810000009"),
            IdentityChange("IN.1", "919810000001"),
        ),
        (
            system("customer_changed_number", wa_id="919810000009"),
            Sender("", "919810000009"),
            IdentityChange("", "919810000001"),
        ),
        (
            system("user_changed_user_id", user_id="IN.2", previous_user_id="IN.1")
            | {"from": None},
            Sender("IN.2", ""),
            IdentityChange("IN.1", ""),
        ),
    ],
)
def test_a_changed_identity_is_told_with_the_old_one(
    message: dict[str, Any], sender: Sender, change: IdentityChange
) -> None:
    found = read(message, [])
    assert (found.sender, found.change) == (sender, change)


@pytest.mark.parametrize(
    "message",
    [
        system("customer_identity_changed", wa_id="919810000001"),
        system("user_changed_number"),
        system("something_new", user_id="IN.9"),
        {"type": "system"},
        {"type": "system", "system": 4},
    ],
)
def test_other_news_of_the_system_changes_nobody(message: dict[str, Any]) -> None:
    found = read(message)
    assert found.change is None
    assert found.sender.phone == "919810000001"
    assert found.content == UnsupportedIn("system")
