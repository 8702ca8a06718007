"""What we do about each class of the platform's errors, and about statuses and templates."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dastak.integrations.channel.port import Refused, TemplateMove, TooFast, Unavailable
from dastak.integrations.channel.vendors.whatsapp.errors import error_of
from dastak.integrations.channel.vendors.whatsapp.statuses import (
    decode_status,
    decode_template_move,
)


def answer(code: int, **more: Any) -> bytes:
    return json.dumps({"error": {"code": code, "message": "to +919810000001", **more}}).encode()


@pytest.mark.parametrize("code", [4, 613, 80007, 130429, 131056])
def test_rates_slow_us_down(code: int) -> None:
    error = error_of(400, answer(code))
    assert isinstance(error, TooFast)
    assert (error.code, error.pair) == (code, code == 131056)
    assert error.after >= 1


@pytest.mark.parametrize("code", [1, 2, 131000, 131016, 131057, 133004, 2494100])
def test_an_outage_is_waited_out(code: int) -> None:
    assert isinstance(error_of(400, answer(code)), Unavailable)


@pytest.mark.parametrize("code", [0, 3, 10, 190, 200, 294, 368, 131005, 131031, 131042, 133010])
def test_what_we_have_to_mend_keeps_the_message_waiting(code: int) -> None:
    error = error_of(401, answer(code))
    assert isinstance(error, Unavailable)
    assert error.code == code


@pytest.mark.parametrize("code", [100, 131008, 131009, 131026, 131047, 131051, 132001, 132015])
def test_a_message_that_is_wrong_is_refused(code: int) -> None:
    error = error_of(400, answer(code))
    assert isinstance(error, Refused)
    assert error.code == code
    assert "9810000001" not in str(error)


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (429, b"slow down", TooFast),
        (500, b"<html>", Unavailable),
        (503, b"", Unavailable),
        (404, b"{}", Refused),
        (400, b'{"error": 7}', Refused),
        (400, b'{"error": {"code": "x"}}', Refused),
        (400, b'{"error": {"message": "no code"}}', Refused),
    ],
)
def test_an_answer_that_is_not_metas_is_judged_by_its_status(
    status: int, body: bytes, kind: type[Exception]
) -> None:
    assert isinstance(error_of(status, body), kind)


def status(**more: Any) -> bytes:
    return json.dumps({"number": "2001", "status": {"id": "w", "status": "sent", **more}}).encode()


def test_a_status_is_read_whole() -> None:
    read = decode_status(
        status(
            timestamp="1767590000",
            biz_opaque_callback_data="dastak:7",
            errors=[{"code": 131047, "title": "late", "href": "…"}, {"code": 1}],
            pricing={"billable": True, "category": "utility", "type": "regular"},
        )
    )
    assert (read.ours, read.code, read.reason) == ("dastak:7", 131047, "late")
    assert (read.category, read.billable) == ("utility", True)


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"timestamp": 5, "errors": None, "pricing": None, "biz_opaque_callback_data": None},
        {"timestamp": "9" * 40, "errors": 5, "pricing": []},
        {"errors": [7], "pricing": {"category": None, "billable": None}},
        {"errors": [{"code": "x"}], "pricing": {"category": 5}},
        {"errors": [{"code": 2**31}], "pricing": {"category": "utili\0y"}},
        {"errors": [{"code": -(10**30)}], "pricing": {"category": "u" * 21}},
    ],
)
def test_every_other_key_of_a_status_may_be_missing_or_strange(more: dict[str, Any]) -> None:
    read = decode_status(status(**more))
    assert (read.state, read.ours, read.code, read.category) == ("sent", "", 0, "")


@pytest.mark.parametrize(
    ("said", "state"),
    [("delivered", "delivered"), ("played", "read"), ("failed", "failed"), ("warned", "sent")],
)
def test_states_in_our_words(said: str, state: str) -> None:
    assert decode_status(status(status=said)).state == state


def moved(field: str, **value: Any) -> TemplateMove | None:
    named = {"message_template_name": "paid", "message_template_language": "hi"}
    return decode_template_move(json.dumps({"field": field, "value": named | value}).encode())


@pytest.mark.parametrize(
    ("event", "known_as"),
    [
        ("APPROVED", "APPROVED"),
        ("PAUSED", "PAUSED"),
        ("DISABLED", "DISABLED"),
        ("REJECTED", "REJECTED"),
        ("REINSTATED", "APPROVED"),
        ("UNARCHIVED", "APPROVED"),
        ("FLAGGED", ""),
    ],
)
def test_a_templates_status_in_our_words(event: str, known_as: str) -> None:
    move = moved("message_template_status_update", event=event, reason=None)
    assert move == TemplateMove("paid", "hi", known_as)


def test_a_template_that_was_made_marketing_is_known_as_that() -> None:
    move = moved("template_category_update", previous_category="UTILITY", new_category="MARKETING")
    assert move == TemplateMove("paid", "hi", "", "MARKETING")


@pytest.mark.parametrize("raw", [b"5", b"{}", b'{"field": "account_update", "value": {}}', b"{"])
def test_other_updates_say_nothing_of_templates(raw: bytes) -> None:
    assert decode_template_move(raw) is None


def test_a_template_update_in_another_shape_says_nothing() -> None:
    assert moved("template_category_update", new_category=5) is None


@pytest.mark.parametrize(
    "value", [{"message_template_name": "pa\0d"}, {"event": "P" * 21}, {"event": "PAUS\0D"}]
)
def test_a_template_update_that_no_table_can_hold_says_nothing(value: dict[str, str]) -> None:
    assert moved("message_template_status_update", **value) is None
