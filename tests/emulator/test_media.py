"""Files in both directions: type, size, bytes, age, and who may fetch them."""

from __future__ import annotations

import hashlib
import json

import pytest

from .files import GREY_JPEG, JPEG, MP4, OGG, PDF, WEBP, ZIP, png
from .house import NUMBER, OTHER_NUMBER, TOKEN, Answer, House

AUTH = {"Authorization": f"Bearer {TOKEN}"}


async def fetch(house: House, url: str, headers: dict[str, str] | None = None) -> tuple[int, bytes]:
    path = "/" + url.split("/", 3)[3]
    async with house.client.get(path, headers=AUTH if headers is None else headers) as answer:
        return answer.status, await answer.read()


@pytest.mark.parametrize(
    ("content", "mime_type"),
    [
        (JPEG, "image/jpeg"),
        (png(), "image/png"),
        (PDF, "application/pdf"),
        (OGG, "audio/ogg; codecs=opus"),
        (WEBP, "image/webp"),
        (MP4, "video/mp4"),
        ("नमस्ते".encode(), "text/plain"),
    ],
)
async def test_a_file_of_its_own_type_is_taken_and_given_back(
    house: House, content: bytes, mime_type: str
) -> None:
    media_id = (await house.upload(content, mime_type)).body["id"]
    found = (await house.graph("GET", media_id)).body
    assert found["sha256"] == hashlib.sha256(content).hexdigest()
    assert (found["mime_type"], found["file_size"]) == (mime_type, len(content))
    assert await fetch(house, found["url"]) == (200, content)


@pytest.mark.parametrize(
    ("content", "mime_type", "words"),
    [
        (PDF, "image/jpeg", "its bytes are pdf"),
        (ZIP, "application/pdf", "its bytes are zip"),
        (b"MZ\x00\x00", "application/x-msdownload", "supported types"),
        (b"", "application/pdf", "empty"),
        (png(colour_type=3), "image/png", "RGB"),
        (GREY_JPEG, "image/jpeg", "RGB"),
    ],
)
async def test_a_file_that_is_not_what_it_says_is_refused(
    house: House, content: bytes, mime_type: str, words: str
) -> None:
    refused = await house.upload(content, mime_type)
    assert refused.code == 131053
    assert words in refused.details


@pytest.mark.parametrize(
    ("name", "most"), [("image/jpeg", 5 * 1024 * 1024), ("image/webp", 100 * 1024)]
)
async def test_a_file_that_is_too_large_is_refused(house: House, name: str, most: int) -> None:
    content = JPEG if name == "image/jpeg" else WEBP
    refused = await house.upload(content + bytes(most), name)
    assert refused.code == 131053
    assert f"at most {most}" in refused.details


async def test_the_address_of_a_file_works_five_minutes_and_only_with_a_token(
    house: House,
) -> None:
    media_id = (await house.upload(PDF, "application/pdf")).body["id"]
    url = (await house.graph("GET", media_id)).body["url"]
    assert (await fetch(house, url, headers={}))[0] == 401
    await house.wait(299)
    assert (await fetch(house, url))[0] == 200
    await house.wait(2)
    assert (await fetch(house, url))[0] == 404


async def test_an_uploaded_file_lives_thirty_days(house: House) -> None:
    media_id = (await house.upload(PDF, "application/pdf")).body["id"]
    await house.wait(30 * 86_400 - 1)
    assert (await house.graph("GET", media_id)).status == 200
    await house.wait(2)
    gone = await house.graph("GET", media_id)
    assert (gone.code, gone.body["error"]["error_subcode"]) == (100, 33)


async def test_a_deleted_file_is_gone(house: House) -> None:
    media_id = (await house.upload(PDF, "application/pdf")).body["id"]
    assert (await house.graph("DELETE", media_id)).body == {"success": True}
    assert (await house.graph("GET", media_id)).status == 400


async def test_the_number_in_the_look_up_must_be_that_of_the_upload(house: House) -> None:
    media_id = (await house.upload(PDF, "application/pdf")).body["id"]
    path = f"{media_id}?phone_number_id="
    assert (await house.graph("GET", path + NUMBER)).status == 200
    assert (await house.graph("GET", path + OTHER_NUMBER)).status == 400


async def send_document(house: House, **document: str) -> Answer:
    answer = await house.send({"type": "document", "document": document})
    await house.settle()
    return answer


async def test_a_document_reaches_the_phone_with_its_name(house: House) -> None:
    await house.write()
    media_id = (await house.upload(PDF, "application/pdf")).body["id"]
    await send_document(house, id=media_id, filename="certificate.pdf", caption="Yours")
    message = (await house.chat())[1]
    assert message["document"]["filename"] == "certificate.pdf"
    async with house.client.get(message["media"]["url"]) as answer:
        assert await answer.read() == PDF


async def test_an_unknown_file_cannot_be_sent(house: House) -> None:
    assert (await send_document(house, id="123")).code == 131009
    assert (await send_document(house)).code == 131008


async def test_a_pdf_sent_as_an_image_fails_later(house: House) -> None:
    await house.write()
    media_id = (await house.upload(PDF, "application/pdf")).body["id"]
    answer = await house.send({"type": "image", "image": {"id": media_id}})
    assert answer.status == 200
    await house.settle()
    [status] = house.hook.statuses
    assert (status["status"], status["errors"][0]["code"]) == ("failed", 131053)
    assert [v["code"] for v in await house.violations()] == [131053]


async def test_links_must_be_https(house: House) -> None:
    refused = await send_document(house, link="http://example.org/a.pdf")
    assert "public https" in refused.details


async def test_only_a_document_has_a_filename(house: House) -> None:
    media_id = (await house.upload(JPEG, "image/jpeg")).body["id"]
    image = {"id": media_id, "filename": "a.jpg"}
    assert (await house.send({"type": "image", "image": image})).code == 131009


async def test_a_photo_of_a_citizen_can_be_fetched_for_seven_days(house: House) -> None:
    order = {"to": NUMBER, "type": "image", "image": {"caption": "My ration card"}}
    await house.act_file(json.dumps(order), JPEG, "image/jpeg")
    [message] = house.hook.messages
    image = message["image"]
    assert (image["caption"], image["mime_type"]) == ("My ration card", "image/jpeg")
    url = (await house.graph("GET", image["id"])).body["url"]
    assert await fetch(house, url) == (200, JPEG)
    await house.wait(7 * 86_400 + 1)
    assert (await house.graph("GET", image["id"])).status == 400


async def test_a_voice_note_is_marked_as_one(house: House) -> None:
    order = {"to": NUMBER, "type": "audio", "audio": {"voice": True}}
    await house.act_file(json.dumps(order), OGG, "audio/ogg; codecs=opus", filename="v.ogg")
    [message] = house.hook.messages
    assert message["audio"]["voice"] is True
    assert message["audio"]["mime_type"] == "audio/ogg; codecs=opus"


async def test_a_document_of_a_citizen_keeps_its_name(house: House) -> None:
    order = {"to": NUMBER, "type": "document"}
    await house.act_file(json.dumps(order), PDF, "application/pdf", filename="राशन.pdf")
    assert house.hook.messages[0]["document"]["filename"] == "राशन.pdf"
