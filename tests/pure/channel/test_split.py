"""A webhook of any shape comes apart without an error, and no message in it is lost."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dastak.integrations.channel.vendors.whatsapp.envelope import split
from dastak.integrations.channel.vendors.whatsapp.messages import decode_message
from dastak.integrations.channel.vendors.whatsapp.statuses import (
    decode_status,
    decode_template_move,
)
from dastak.values.inbound import TextIn

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
WORDS = (
    "entry changes field value messages statuses contacts metadata id from from_user_id type text"
    " body timestamp system image errors"
)
keys = st.text(max_size=5) | st.sampled_from(WORDS.split())
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=6),
    max_leaves=25,
)


def body_of(*values: Any) -> bytes:
    changes = [{"field": "messages", "value": value} for value in values]
    return json.dumps({"object": "x", "entry": [{"id": "1", "changes": changes}]}).encode()


def read_all(body: bytes) -> None:
    for update in split(body):
        if update.kind == "message":
            decode_message(update.raw)
        elif update.kind == "other":
            decode_template_move(update.raw)


@settings(max_examples=300, deadline=None)
@given(anything)
def test_any_json_comes_apart_and_can_be_read(whole: Any) -> None:
    assert split(json.dumps(whole).encode())
    read_all(json.dumps(whole).encode())


@settings(max_examples=300, deadline=None)
@given(
    st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(("metadata", "contacts", "messages", "statuses"), anything),
    )
)
def test_any_value_of_the_right_field_comes_apart(value: Any) -> None:
    read_all(body_of(value))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_come_apart(body: bytes) -> None:
    assert len(split(body)) == 1
    read_all(body)


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000,
        b'{"entry":' + b"[" * 100_000,
        b'{"entry":[{"changes":[{"field":"messages","value":{"messages":['
        + b'{"a":' * 50_000
        + b"1"
        + b"}" * 50_000
        + b"]}}]}]}",
        b'{"entry":[{"changes":[{"field":"messages","value":{"messages":[{"id":"\xff"}]}}]}]}',
    ],
    ids=["deep", "deep entry", "deep message", "not UTF-8"],
)
def test_what_breaks_parsers_is_kept_whole(body: bytes) -> None:
    assert [update.kind for update in split(body)] == ["other"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a\\ud800", "a\ufffd"),
        ("\\udc00\\uD83D\\uDE00", "\ufffd😀"),
        ("\\ud83d\\ud83d\\ude00", "\ufffd😀"),
        ("\\ud800\\\\ud800", "\ufffd\\ud800"),
        ("\\ud800\\u0905\\n", "\ufffdअ\n"),
    ],
)
def test_half_a_letter_loses_neither_its_message_nor_the_neighbours(
    written: str, read: str
) -> None:
    value = {"messages": [{"id": "a", "type": "text", "text": {"body": "HERE"}}, {"id": "b"}]}
    first, second = split(body_of(value).replace(b"HERE", written.encode()))
    assert (first.key, second.key) == ("a", "b")
    assert decode_message(first.raw).content == TextIn(read)


def test_a_number_that_no_table_can_hold_is_none() -> None:
    value = {"metadata": {"phone_number_id": "20\0001"}, "messages": [{"id": "a"}]}
    assert [update.number for update in split(body_of(value))] == [""]


people = st.fixed_dictionaries(
    {}, optional={"from": st.just("919810000001"), "from_user_id": st.just("IN.1")}
)
wamids = st.lists(st.integers(0, 10**6).map(lambda n: f"wamid.{n}"), unique=True, max_size=12)


@settings(max_examples=150, deadline=None)
@given(wamids, st.data())
def test_every_message_comes_out_exactly_once_whatever_lies_beside_it(
    ids: list[str], data: st.DataObject
) -> None:
    """Spread over entries and changes, with junk in between that is not a message."""
    entries: list[Any] = []
    for wamid in ids:
        message = {"id": wamid, "type": "text", **data.draw(people)}
        junk: list[Any] = data.draw(st.sampled_from([[], [7], [None], ["x"], [{"id": 5}]]))
        value: dict[str, Any] = {
            "metadata": data.draw(st.sampled_from([{"phone_number_id": "2001"}, {}, None, 3])),
            "contacts": data.draw(st.sampled_from([[], None, 5, [{"wa_id": 9}], [{}]])),
            "messages": [*junk, message],
        }
        change = {"field": "messages", "value": value}
        beside: list[Any] = data.draw(
            st.sampled_from([[], [8], [{"field": "messages", "value": 1}]])
        )
        entries += data.draw(st.sampled_from([[], [4], [{"changes": "?"}], [None]]))
        entries.append({"id": "1", "changes": [*beside, change]})
    found = [u for u in split(json.dumps({"entry": entries}).encode()) if u.kind == "message"]
    assert [update.key for update in found] == ids
    assert [decode_message(update.raw).id for update in found] == ids


def test_a_message_and_its_duplicate_have_one_key_and_a_status_one_for_each_state() -> None:
    message = {"id": "wamid.A", "type": "text", "from": "919810000001"}
    again = split(body_of({"messages": [message, message]}))
    assert [update.key for update in again] == ["wamid.A", "wamid.A"]
    states = [{"id": "wamid.B", "status": state} for state in ("sent", "read", "sent")]
    keys = [update.key for update in split(body_of({"statuses": states}))]
    assert keys == ["wamid.B:sent", "wamid.B:read", "wamid.B:sent"]


def test_the_sender_orders_messages_by_the_surest_identifier() -> None:
    asha = {"wa_id": "919810000001", "user_id": "IN.1"}
    ways: list[dict[str, str]] = [
        {"from": "919810000001", "from_user_id": "IN.1"},
        {"from_user_id": "IN.1"},
        {"from": "919810000001"},
    ]
    messages = [{"id": f"wamid.{n}", "type": "text", **way} for n, way in enumerate(ways)]
    updates = split(body_of({"contacts": [asha], "messages": messages}))
    assert {update.sender for update in updates} == {"IN.1"}


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(keys, anything, max_size=6))
def test_a_status_that_has_an_id_and_a_state_can_be_read_whatever_else_it_has(
    more: dict[str, Any],
) -> None:
    whole = more | {"id": "wamid.X", "status": "delivered"}
    whole |= {name: more.get("text") for name in ("errors", "pricing")}
    (update,) = split(body_of({"statuses": [whole]}))
    stamp = whole.get("timestamp")
    if update.kind == "status" and (stamp is None or isinstance(stamp, str)):
        status = decode_status(update.raw)
        assert (status.id, status.state) == ("wamid.X", "delivered")
