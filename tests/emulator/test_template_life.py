"""Submitting, reviewing, listing, changing and deleting templates."""

from __future__ import annotations

from typing import Any

import pytest

from .bodies import template
from .conftest import MakeHouse
from .house import WABA, Answer, House

PATH = f"{WABA}/message_templates"
DAY = 86_400


async def submit(house: House, body: dict[str, Any] | None = None) -> Answer:
    return await house.graph("POST", PATH, body or template())


async def test_a_good_template_is_pending_and_then_approved_by_webhook(house: House) -> None:
    answer = await submit(house)
    assert answer.body["status"] == "PENDING"
    await house.settle()
    [told] = house.hook.of("message_template_status_update")
    assert told["event"] == "APPROVED"
    assert told["message_template_name"] == "status_update"
    assert str(told["message_template_id"]) == answer.body["id"]
    assert b'"time"' in house.hook.bodies[0]


async def test_a_reviewer_may_reject_with_a_reason(make_house: MakeHouse) -> None:
    house = await make_house(review="hold")
    template_id = (await submit(house)).body["id"]
    order = {"outcome": "REJECTED", "reason": "TAG_CONTENT_MISMATCH"}
    await house.control("POST", f"templates/{template_id}/review", order)
    await house.settle()
    [told] = house.hook.of("message_template_status_update")
    assert (told["event"], told["reason"]) == ("REJECTED", "TAG_CONTENT_MISMATCH")
    assert told["rejection_info"]["reason"] == "TAG_CONTENT_MISMATCH"


async def test_what_sounds_like_advertising_becomes_marketing(house: House) -> None:
    body = {"type": "BODY", "text": "A special discount waits for you today."}
    answer = await submit(house, template("sale", components=[body]))
    assert answer.body["category"] == "MARKETING"


async def test_a_later_look_makes_it_marketing_with_a_notice(house: House) -> None:
    template_id = (await submit(house)).body["id"]
    await house.control("POST", f"templates/{template_id}/review", {"outcome": "MARKETING"})
    await house.settle()
    [told] = house.hook.of("template_category_update")
    assert (told["previous_category"], told["new_category"]) == ("UTILITY", "MARKETING")


def body_of(text: str, *samples: str) -> dict[str, Any]:
    example = {"example": {"body_text": [list(samples)]}} if samples else {}
    return template(components=[{"type": "BODY", "text": text, **example}])


WORDS = "One two three four five six seven."
QUICK = {"type": "QUICK_REPLY", "text": "Yes"}
LINK = {"type": "URL", "text": "Go", "url": "https://delhi.gov.in"}


def parts(*more: Any) -> dict[str, Any]:
    return template(components=[{"type": "BODY", "text": WORDS}, *more])


def keys(*buttons: Any) -> dict[str, Any]:
    return parts({"type": "BUTTONS", "buttons": list(buttons)})


@pytest.mark.parametrize(
    ("body", "subcode", "words"),
    [
        (template("Bad-Name"), None, "a-z, 0-9 and _"),
        (template(language="or"), None, "language 'or' is not supported"),
        (template(category="NEWS"), None, "category must be one of"),
        (template(components=[]), 2388072, "BODY is required"),
        (body_of("x" * 1025), 2388040, "1025 characters"),
        (body_of("{{1}} comes first here, is that right?", "a"), 2388299, "starts or ends"),
        (body_of("It ends with a variable, look: {{1}}.", "a"), 2388299, "starts or ends"),
        (body_of("Hello {{1}} dear friend {{2}} of ours.", "a"), None, "sample for each"),
        (body_of("Hi {{1}} or {{2}} so.", "a", "b"), 2388293, "too many variables"),
        (body_of("Dear friend, take {{1}}{{2}} with you today.", "a", "b"), None, "side by side"),
        (body_of("Dear {{2}}, your case has moved on.", "a"), None, "in order"),
        (body_of("one\n\n\ntwo"), None, "line breaks"),
        (parts({"type": "FOOTER", "text": "f" * 61}), 2388040, "61 characters"),
        (parts({"type": "FOOTER", "text": "Hi {{1}}"}), 2388073, "no variables in a footer"),
        (parts({"type": "HEADER", "format": "TEXT", "text": "Hi 😀"}), 2388047, "no emoji"),
        (parts({"type": "HEADER", "format": "IMAGE"}), None, "header_handle"),
        (keys(QUICK, LINK, QUICK), None, "stand together"),
        (keys(LINK, LINK, LINK), None, "at most 2 URL"),
        (keys({**QUICK, "text": "x" * 26}), 2388040, "26 characters"),
        (keys({**LINK, "url": "https://a.in/{{1}}/x"}), None, "at its end"),
        (keys({**LINK, "url": "https://a.in/{{1}}"}), None, "needs an example"),
        (template(message_send_ttl_seconds=5), None, "30 to 43200"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_a_template_that_breaks_a_rule_is_refused(
    house: House, body: dict[str, Any], subcode: int | None, words: str
) -> None:
    answer = await submit(house, body)
    assert (answer.status, answer.code) == (400, 100)
    assert words in answer.details
    assert answer.body["error"].get("error_subcode") == subcode


async def test_a_code_template_has_metas_own_words(house: House) -> None:
    button = {"type": "OTP", "otp_type": "COPY_CODE"}
    code = {"name": "otp", "language": "en", "category": "AUTHENTICATION"}
    good = [
        {"type": "BODY", "add_security_recommendation": True},
        {"type": "FOOTER", "code_expiration_minutes": 10},
        {"type": "BUTTONS", "buttons": [button]},
    ]
    assert (await submit(house, {**code, "components": good})).status == 200
    own = [{"type": "BODY", "text": "Your code is {{1}} today"}, *good[1:]]
    refused = await submit(house, {**code, "name": "otp2", "components": own})
    assert "authentication texts are fixed" in refused.details


async def test_one_name_has_one_text_in_each_language(house: House) -> None:
    await submit(house)
    assert (await submit(house)).body["error"]["error_subcode"] == 2388024
    assert (await submit(house, template(language="hi"))).status == 200


async def test_lists_are_paged_filtered_and_projected(house: House) -> None:
    for name in ("a", "b", "c"):
        await submit(house, template(name))
    first = (await house.graph("GET", f"{PATH}?fields=name&limit=2")).body
    assert [row["name"] for row in first["data"]] == ["a", "b"]
    assert set(first["data"][0]) == {"id", "name"}
    after = first["paging"]["cursors"]["after"]
    second = (await house.graph("GET", f"{PATH}?fields=name&limit=2&after={after}")).body
    assert [row["name"] for row in second["data"]] == ["c"]
    assert "next" not in second["paging"]
    found = (await house.graph("GET", f"{PATH}?name=b&summary=total_count")).body
    assert [row["name"] for row in found["data"]] == ["b"]
    assert found["summary"] == {"total_count": 1}
    assert (await house.graph("GET", f"{PATH}?after=zzz", version="v24.0")).code == 131059


async def test_an_approved_template_is_edited_once_a_day(house: House) -> None:
    template_id = (await submit(house)).body["id"]
    await house.settle()
    change = {"components": [{"type": "BODY", "text": "Your papers are complete."}]}
    assert (await house.graph("POST", template_id, change)).body["success"] is True
    await house.settle()
    assert (await house.graph("POST", template_id, change)).status == 400
    await house.wait(DAY + 1)
    assert (await house.graph("POST", template_id, change)).status == 200


async def test_a_refused_edit_changes_nothing(house: House) -> None:
    template_id = (await submit(house)).body["id"]
    await house.settle()
    await house.graph("POST", template_id, {"components": []})
    row = (await house.graph("GET", f"{template_id}?fields=components,status")).body
    assert row["status"] == "APPROVED"
    assert row["components"] == template()["components"]


async def test_a_deleted_name_is_blocked_for_thirty_days(house: House) -> None:
    await submit(house)
    assert (await house.graph("DELETE", f"{PATH}?name=status_update")).body == {"success": True}
    assert (await submit(house)).body["error"]["error_subcode"] == 2388023
    await house.wait(30 * DAY + 1)
    assert (await submit(house)).status == 200


async def test_several_can_be_deleted_by_their_ids(house: House) -> None:
    ids = [(await submit(house, template(name))).body["id"] for name in ("a", "b", "c")]
    assert (await house.graph("DELETE", f'{PATH}?hsm_ids=["{ids[0]}","{ids[2]}"]')).status == 200
    rows = (await house.graph("GET", f"{PATH}?fields=name")).body["data"]
    assert [row["name"] for row in rows] == ["b"]
    assert (await house.graph("DELETE", f"{PATH}?hsm_ids=nonsense")).status == 404


async def test_one_language_can_be_deleted_alone(house: House) -> None:
    await submit(house)
    hindi = (await submit(house, template(language="hi"))).body["id"]
    await house.graph("DELETE", f"{PATH}?name=status_update&hsm_id={hindi}")
    rows = (await house.graph("GET", f"{PATH}?fields=language")).body["data"]
    assert [row["language"] for row in rows] == ["en"]
