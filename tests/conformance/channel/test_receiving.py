"""What citizens send through the platform is read, and their files are fetched with care."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from dastak.integrations.channel.port import IdentityChange, InboundMessage, Refused
from dastak.integrations.channel.vendors.whatsapp.client import TOO_BIG, WhatsAppChannel
from dastak.integrations.channel.vendors.whatsapp.door import WhatsAppDoor
from dastak.values.inbound import (
    ChoiceIn,
    LocationIn,
    MediaIn,
    ReactionIn,
    TextIn,
    UnsupportedIn,
)
from dastak.values.outbound import ButtonsOut, ListOut, Option
from tests.conformance.channel.conftest import MakeChannel
from tests.conformance.channel.test_sending import to_asha
from tests.emulator.files import JPEG, PDF
from tests.emulator.house import ASHA, NUMBER, TOKEN, House

DOOR = WhatsAppDoor(app_secrets=["app-secret"], verify_token="let-me-in")


def heard(house: House) -> list[InboundMessage]:
    updates = [update for body in house.hook.bodies for update in DOOR.split(body)]
    return [DOOR.decode_message(u.raw) for u in updates if u.kind == "message"]


async def test_words_places_and_reactions_are_read(house: House) -> None:
    await house.write("नमस्ते 👋")
    await house.act(
        {"to": NUMBER, "type": "location", "location": {"latitude": 28.7, "longitude": 77.1}}
    )
    wamid = await house.say("hello")
    await house.act(
        {"to": NUMBER, "type": "reaction", "reaction": {"message_id": wamid, "emoji": "👍"}}
    )
    first, place, reaction = heard(house)
    assert (first.content, first.number) == (TextIn("नमस्ते 👋"), NUMBER)
    assert f"+{first.sender.phone}" == ASHA and first.sender.user_id and first.sender.name
    assert first.sent_at is not None
    assert (place.content, reaction.content) == (LocationIn(28.7, 77.1), ReactionIn("👍"))


async def test_taps_on_buttons_and_rows_come_back_with_their_ids(
    house: House, channel: WhatsAppChannel
) -> None:
    await house.write()
    rows = (Option("7.yes", "Yes"), Option("7.no", "No", "thanks"))
    for content in (ButtonsOut("Shall we?", rows), ListOut("Shall we?", "Choose", rows)):
        wamid = await channel.send(to_asha(content))
        await house.act({"to": NUMBER, "tap": {"message_id": wamid, "id": "7.no"}})
    assert [message.content for message in heard(house)[1:]] == [ChoiceIn("7.no", "No")] * 2


async def test_a_picture_is_read_and_fetched(house: House, channel: WhatsAppChannel) -> None:
    message = f'{{"to": "{NUMBER}", "type": "image", "image": {{"caption": "my card"}}}}'
    answer = await house.act_file(message, JPEG, "image/jpeg")
    assert answer.status == 200, answer.body
    (photo,) = heard(house)
    assert isinstance(photo.content, MediaIn)
    assert (photo.content.kind, photo.content.caption) == ("image", "my card")
    content, mime_type = await channel.download(photo.content.media_id, limit_bytes=10_000)
    assert (content, mime_type) == (JPEG, "image/jpeg")


async def test_a_file_that_is_gone_or_too_big_is_refused(
    house: House, channel: WhatsAppChannel
) -> None:
    media_id = (await house.upload(PDF, "application/pdf")).body["id"]
    with pytest.raises(Refused) as big:
        await channel.download(media_id, limit_bytes=len(PDF) - 1)
    assert big.value.code == TOO_BIG
    assert (await channel.download(media_id, limit_bytes=len(PDF)))[0] == PDF
    with pytest.raises(Refused):
        await channel.download("4711", limit_bytes=100)


async def test_a_changed_number_is_told_by_the_platform(house: House) -> None:
    await house.write()
    before = heard(house)[0].sender
    path = f"citizens/{await house.citizen()}"
    assert (await house.control("PATCH", path, {"new_phone": "+919810000077"})).status == 200
    await house.settle()
    news = heard(house)[-1]
    assert news.change == IdentityChange(before.user_id, before.phone)
    assert news.sender.phone == "919810000077" and news.sender.user_id != before.user_id
    assert news.content == UnsupportedIn("system")
    await house.write("after")
    assert heard(house)[-1].sender.user_id == news.sender.user_id


async def test_a_citizen_without_a_phone_is_read(house: House) -> None:
    await house.write(who=2)
    (message,) = heard(house)
    assert message.sender.phone == "" and message.sender.user_id


class Elsewhere:
    """A Graph API that says a file lies on another host, and that host."""

    def __init__(self) -> None:
        self.tokens: dict[str, str | None] = {}
        self.declared = 5
        self.content = b"12345"
        app = web.Application()
        app.router.add_get("/v23.0/{media}", self._look_up)
        app.router.add_get("/file", self._file)
        app.router.add_get("/moved", self._moved)
        self.server = TestServer(app, host="127.0.0.1")
        self.at = "localhost"
        self.path = "file"

    async def _look_up(self, request: web.Request) -> web.Response:
        self.tokens["graph"] = request.headers.get("Authorization")
        url = f"http://{self.at}:{self.server.port}/{self.path}"
        size = self.declared
        return web.json_response({"url": url, "mime_type": "image/jpeg", "file_size": size})

    async def _file(self, request: web.Request) -> web.Response:
        self.tokens["file"] = request.headers.get("Authorization")
        return web.Response(body=self.content)

    async def _moved(self, request: web.Request) -> web.Response:
        self.tokens["moved"] = request.headers.get("Authorization")
        raise web.HTTPFound(f"http://localhost:{self.server.port}/file")


@pytest.fixture
async def elsewhere() -> AsyncIterator[Elsewhere]:
    made = Elsewhere()
    await made.server.start_server()
    yield made
    await made.server.close()


async def test_the_token_goes_to_no_other_host(
    elsewhere: Elsewhere, make_channel: MakeChannel
) -> None:
    channel = await make_channel(f"http://127.0.0.1:{elsewhere.server.port}/v23.0")
    assert (await channel.download("M1", limit_bytes=100))[0] == b"12345"
    assert elsewhere.tokens["graph"] == f"Bearer {TOKEN}"
    assert not elsewhere.tokens["file"]
    elsewhere.at = "127.0.0.1"
    await channel.download("M1", limit_bytes=100)
    assert elsewhere.tokens["file"] == f"Bearer {TOKEN}"


async def test_a_file_that_sends_us_on_is_not_followed(
    elsewhere: Elsewhere, make_channel: MakeChannel
) -> None:
    elsewhere.at, elsewhere.path = "127.0.0.1", "moved"
    channel = await make_channel(f"http://127.0.0.1:{elsewhere.server.port}/v23.0")
    with pytest.raises(Refused):
        await channel.download("M1", limit_bytes=100)
    assert "file" not in elsewhere.tokens


async def test_a_file_that_is_bigger_than_it_says_is_refused(
    elsewhere: Elsewhere, make_channel: MakeChannel
) -> None:
    elsewhere.content = b"x" * 500_000
    channel = await make_channel(f"http://127.0.0.1:{elsewhere.server.port}/v23.0")
    with pytest.raises(Refused) as big:
        await channel.download("M1", limit_bytes=100)
    assert big.value.code == TOO_BIG
