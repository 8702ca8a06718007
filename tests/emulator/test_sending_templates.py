"""A template must exist, be approved and be filled exactly."""

from __future__ import annotations

from typing import Any

import pytest

from .bodies import template, use
from .conftest import MakeHouse
from .files import PDF
from .house import NUMBER, House

BODY = {"type": "BODY", "text": "Your certificate is ready now."}
WITH_DOCUMENT = template(
    "certificate_ready",
    components=[
        {"type": "HEADER", "format": "DOCUMENT", "example": {"header_handle": ["4::x"]}},
        BODY,
        {"type": "FOOTER", "text": "Government of Delhi"},
    ],
)
WITH_LINK = template(
    "track",
    components=[
        BODY,
        {
            "type": "BUTTONS",
            "buttons": [
                {
                    "type": "URL",
                    "text": "Track",
                    "url": "https://delhi.gov.in/t/{{1}}",
                    "example": ["https://delhi.gov.in/t/A12"],
                }
            ],
        },
    ],
)
NAMED = template(
    "named_status",
    parameter_format="NAMED",
    components=[
        {
            "type": "BODY",
            "text": "Dear {{name}}, your application has moved on to the next desk.",
            "example": {"body_text_named_params": [{"param_name": "name", "example": "Asha"}]},
        }
    ],
)
CODE = {
    "name": "code",
    "language": "en",
    "category": "AUTHENTICATION",
    "components": [
        {"type": "BODY", "add_security_recommendation": True},
        {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE"}]},
    ],
}


@pytest.fixture
async def house(make_house: MakeHouse) -> House:
    return await make_house(templates=[template(), WITH_DOCUMENT, WITH_LINK, NAMED, CODE])


async def refused(house: House, body: dict[str, Any]) -> tuple[int, str]:
    answer = await house.send(body)
    assert answer.status >= 400, answer.body
    return answer.code, answer.details


async def test_the_filled_words_stand_on_the_phone(house: House) -> None:
    answer = await house.send(use("status_update", "Asha", "A-12"))
    assert answer.body["messages"][0]["message_status"] == "accepted"
    await house.settle()
    [message] = await house.chat()
    expected = "Dear Asha, your application A-12 has moved on to the next desk."
    assert message["rendered"]["body"] == expected


async def test_an_unknown_name_or_language_is_not_found(house: House) -> None:
    answer = await house.send(use("nothing"))
    assert (answer.status, answer.code) == (404, 132001)
    code, details = await refused(house, use("status_update", "a", "b", language="hi"))
    assert (code, details) == (132001, "template name (status_update) does not exist in hi")


async def test_the_number_of_values_must_match(house: House) -> None:
    code, details = await refused(house, use("status_update", "Asha"))
    assert code == 132000
    assert "(1) does not match the expected number of params (2)" in details


@pytest.mark.parametrize("value", ["two\nlines", "a\ttab", "five     spaces"])
async def test_a_value_with_breaks_or_gaps_is_refused(house: House, value: str) -> None:
    assert (await refused(house, use("status_update", "Asha", value)))[0] == 132018
    body = {"messaging_product": "whatsapp", "to": "+919810000001"}
    older = await house.graph(
        "POST",
        f"{NUMBER}/messages",
        {**body, **use("status_update", "Asha", value)},
        version="v22.0",
    )
    assert older.code == 132012


async def test_a_text_that_grows_too_long_is_refused(house: House) -> None:
    assert (await refused(house, use("status_update", "x" * 1000, "A")))[0] == 132005


async def test_named_values_need_their_names(house: House) -> None:
    value = {"type": "text", "text": "Asha"}
    body = {"type": "body", "parameters": [value]}
    assert (await refused(house, use("named_status", components=[body])))[0] == 132012
    body["parameters"] = [{**value, "parameter_name": "name"}]
    assert (await house.send(use("named_status", components=[body]))).status == 200


async def test_a_document_header_needs_a_document(house: House) -> None:
    code, details = await refused(house, use("certificate_ready"))
    assert (code, details) == (
        132012,
        "header: Format mismatch, expected DOCUMENT, received UNKNOWN",
    )
    media_id = (await house.upload(PDF, "application/pdf")).body["id"]
    document = {"id": media_id, "filename": "income.pdf"}
    header = {"type": "header", "parameters": [{"type": "document", "document": document}]}
    assert (await house.send(use("certificate_ready", components=[header]))).status == 200
    await house.settle()
    [message] = await house.chat()
    assert message["media"]["mime_type"] == "application/pdf"
    assert message["rendered"]["footer"] == "Government of Delhi"


async def test_a_link_with_a_gap_needs_its_end(house: House) -> None:
    code, details = await refused(house, use("track"))
    assert code == 131008
    assert "Button at index 0 of type Url requires a parameter" in details
    button = {
        "type": "button",
        "sub_type": "url",
        "index": "0",
        "parameters": [{"type": "text", "text": "A12"}],
    }
    assert (await house.send(use("track", components=[button]))).status == 200
    await house.settle()
    [message] = await house.chat()
    assert message["rendered"]["buttons"][0]["url"] == "https://delhi.gov.in/t/A12"


async def test_a_button_that_is_not_there_cannot_be_filled(house: House) -> None:
    button = {"type": "button", "sub_type": "url", "index": "3", "parameters": []}
    assert (await refused(house, use("track", components=[button])))[0] == 132000
    button.update(index="0", sub_type="quick_reply")
    assert (await refused(house, use("track", components=[button])))[0] == 131009


def code_message(value: str = "123456") -> dict[str, Any]:
    parameter = {"type": "text", "text": value}
    button = {"type": "button", "sub_type": "url", "index": "0", "parameters": [parameter]}
    return use("code", value, components=[button])


async def test_a_code_goes_to_a_phone_but_not_to_a_user_id(house: House) -> None:
    assert (await house.send(code_message())).status == 200
    chitra = (await house.control("GET", "citizens")).body[2]
    body = {"messaging_product": "whatsapp", "recipient": chitra["user_id"], **code_message()}
    answer = await house.graph("POST", f"{NUMBER}/messages", body)
    assert answer.code == 131062


async def test_a_paused_template_waits_and_a_disabled_one_is_gone(house: House) -> None:
    [template_id] = [t.id for t in house.world.templates.values() if t.name == "status_update"]
    review = f"templates/{template_id}/review"
    await house.control("POST", review, {"outcome": "PAUSED"})
    message = use("status_update", "Asha", "A-12")
    assert (await refused(house, message))[0] == 132015
    await house.wait(3 * 3600)
    assert (await house.send(message)).status == 200
    await house.control("POST", review, {"outcome": "DISABLED"})
    assert (await refused(house, message))[0] == 132016


async def test_advertising_stops_when_the_citizen_says_stop(make_house: MakeHouse) -> None:
    news = template("news", category="MARKETING", components=[BODY])
    house = await make_house(templates=[news])
    await house.write()
    person = f"citizens/{await house.citizen()}"
    await house.control("PATCH", person, {"marketing_opt_out": True})
    await house.settle()
    [preference] = house.hook.items("user_preferences")
    assert (preference["value"], preference["wa_id"]) == ("stop", "919810000001")
    await house.send(use("news"))
    await house.settle()
    assert house.hook.statuses[-1]["errors"][0]["code"] == 131050
    assert (await house.violations())[-1]["rule"] == "marketing_opt_out"


async def test_advertising_has_its_measure(make_house: MakeHouse) -> None:
    house = await make_house(templates=[template("news", category="MARKETING", components=[BODY])])
    for _ in range(3):
        await house.send(use("news"))
    await house.settle()
    failed = [s["errors"][0]["code"] for s in house.hook.statuses if s["status"] == "failed"]
    assert failed == [131049]


async def test_more_people_a_day_than_the_portfolio_may_reach(make_house: MakeHouse) -> None:
    house = await make_house(templates=[template("note", components=[BODY])], portfolio_limit=1)
    await house.send(use("note"))
    await house.send(use("note"), to="+919810000002")
    await house.settle()
    assert house.hook.statuses[-1]["errors"][0]["code"] == 131048
    await house.wait(86_401)
    await house.send(use("note"), to="+919810000002")
    await house.settle()
    assert house.hook.statuses[-1]["status"] == "delivered"
