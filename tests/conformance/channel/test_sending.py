"""What we say is taken by a strict platform without one broken rule, and its errors are known."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from dastak.dialogue.languages import read_languages
from dastak.integrations.channel.port import (
    Envelope,
    Notice,
    Refused,
    TooFast,
    Unavailable,
    Unsure,
)
from dastak.integrations.channel.vendors.whatsapp import client
from dastak.integrations.channel.vendors.whatsapp.client import WhatsAppChannel
from dastak.integrations.channel.vendors.whatsapp.door import WhatsAppDoor
from dastak.values.outbound import (
    BODY_LIMIT,
    BUTTON_TITLE_LIMIT,
    BUTTONS_LIMIT,
    FILENAME_LIMIT,
    LIST_BUTTON_LIMIT,
    ROW_DESCRIPTION_LIMIT,
    ROW_TITLE_LIMIT,
    ROWS_LIMIT,
    TEXT_LIMIT,
    ButtonsOut,
    FileOut,
    LinkOut,
    ListOut,
    LocationRequestOut,
    Option,
    OutboundContent,
    TextOut,
)
from tests.conformance.channel.conftest import CATALOGUE, MakeChannel, graph_of
from tests.emulator.files import JPEG, PDF
from tests.emulator.house import ASHA, NUMBER, House

DOOR = WhatsAppDoor(app_secrets=["app-secret"], verify_token="let-me-in")
PHONE = ASHA.removeprefix("+")


def to_asha(content: OutboundContent | Notice, media_id: str = "") -> Envelope:
    return Envelope(NUMBER, PHONE, "", "dastak:17", content, media_id)


def options(count: int, title: int, description: int = 0) -> tuple[Option, ...]:
    return tuple(
        Option(f"{n}.x", f"{n}" + "क" * (title - 1), "d" * description) for n in range(count)
    )


@pytest.mark.parametrize(
    "content",
    [
        TextOut("नमस्ते"),
        TextOut("x" * TEXT_LIMIT),
        ButtonsOut("b" * BODY_LIMIT, options(BUTTONS_LIMIT, BUTTON_TITLE_LIMIT)),
        ButtonsOut("one", options(1, 3)),
        ListOut(
            "b" * BODY_LIMIT,
            "c" * LIST_BUTTON_LIMIT,
            options(ROWS_LIMIT, ROW_TITLE_LIMIT, ROW_DESCRIPTION_LIMIT),
        ),
        ListOut("one", "Choose", options(1, 3)),
        LinkOut("b" * BODY_LIMIT, "Pay now", "https://pay.example/o/1?x=1&y=2"),
        LocationRequestOut("Where is it?"),
    ],
    ids=lambda content: type(content).__name__,
)
async def test_every_content_is_taken_up_to_its_limits(
    house: House, channel: WhatsAppChannel, content: OutboundContent
) -> None:
    await house.write()
    wamid = await channel.send(to_asha(content))
    await house.settle()
    assert await house.violations() == []
    assert [message["id"] for message in await house.chat()][-1] == wamid


@pytest.mark.parametrize(
    ("content", "mime_type", "name", "kind"),
    [
        (PDF, "application/pdf", "रसीद " + "n" * (FILENAME_LIMIT - 9) + ".pdf", "document"),
        (JPEG, "image/jpeg", "photo.jpg", "image"),
    ],
)
async def test_a_file_is_uploaded_and_sent(
    house: House, channel: WhatsAppChannel, content: bytes, mime_type: str, name: str, kind: str
) -> None:
    await house.write()
    media_id = await channel.upload(NUMBER, content, filename=name, mime_type=mime_type)
    await channel.send(to_asha(FileOut("key", name, mime_type, "c" * BODY_LIMIT), media_id))
    await house.settle()
    assert await house.violations() == []
    assert (await house.chat())[-1]["type"] == kind


@pytest.mark.parametrize("language", ["hi", "en"])
async def test_every_notice_of_the_catalogue_reaches_who_has_been_silent(
    house: House, channel: WhatsAppChannel, language: str
) -> None:
    notices = read_languages(CATALOGUE / "languages")[language].notices.values()  # type: ignore[index]
    assert notices
    for notice in notices:
        media_id = ""
        if notice.header == "document":
            media_id = await channel.upload(
                NUMBER, PDF, filename="a.pdf", mime_type="application/pdf"
            )
        params = tuple(notice.samples)
        await channel.send(to_asha(Notice(notice.name, language, params, media_id, "a.pdf")))
    await house.settle()
    assert await house.violations() == []
    assert {s["status"] for s in house.hook.statuses} == {"sent", "delivered"}


async def test_a_user_id_goes_before_a_phone_and_is_enough(
    house: House, channel: WhatsAppChannel
) -> None:
    people = (await house.control("GET", "citizens")).body
    bala, chitra = people[1]["user_id"], people[2]["user_id"]
    for who in (1, 2):
        await house.write(who=who)
    await channel.send(Envelope(NUMBER, PHONE, bala, "dastak:1", TextOut("for Bala")))
    await channel.send(Envelope(NUMBER, "", chitra, "dastak:2", TextOut("for Chitra")))
    assert [(await house.chat(who))[-1]["text"]["body"] for who in (1, 2)] == [
        "for Bala",
        "for Chitra",
    ]
    assert await house.chat() == []


async def test_our_reference_comes_back_in_every_status(
    house: House, channel: WhatsAppChannel
) -> None:
    await house.write()
    wamid = await channel.send(to_asha(TextOut("hello")))
    await house.settle()
    updates = [update for body in house.hook.bodies for update in DOOR.split(body)]
    statuses = [DOOR.decode_status(u.raw) for u in updates if u.kind == "status"]
    assert [(s.id, s.ours, s.state) for s in statuses] == [
        (wamid, "dastak:17", "sent"),
        (wamid, "dastak:17", "delivered"),
    ]
    assert statuses[0].category == "service"
    assert all(
        DOOR.is_genuine(body, signature)
        for body, signature in zip(house.hook.bodies, house.hook.signatures, strict=True)
    )


@pytest.mark.parametrize(
    ("fault", "error", "code"),
    [
        ({"code": 131056, "http": 400}, TooFast, 131056),
        ({"code": 130429, "http": 429}, TooFast, 130429),
        ({"code": 131016, "http": 503}, Unavailable, 131016),
        ({"code": 190, "http": 401}, Unavailable, 190),
        ({"code": 131009, "http": 400}, Refused, 131009),
    ],
)
async def test_each_class_of_errors_is_told_apart(
    house: House,
    channel: WhatsAppChannel,
    fault: dict[str, int],
    error: type[Refused | TooFast | Unavailable],
    code: int,
) -> None:
    await house.write()
    await house.control("POST", "faults", {"errors": [fault]})
    with pytest.raises(error) as told:
        await channel.send(to_asha(TextOut("hello")))
    assert getattr(told.value, "code", None) == code


async def test_a_message_that_breaks_a_rule_is_refused(
    house: House, channel: WhatsAppChannel
) -> None:
    await house.write()
    with pytest.raises(Refused):
        await channel.send(to_asha(ButtonsOut("too many", options(4, 3))))
    with pytest.raises(Refused) as gone:
        await channel.send(to_asha(Notice("no_such_notice", "hi", ())))
    assert gone.value.code == 132001


@pytest.mark.parametrize("after_accept", [False, True])
async def test_an_answer_that_does_not_come_leaves_us_unsure(
    house: House, channel: WhatsAppChannel, monkeypatch: pytest.MonkeyPatch, after_accept: bool
) -> None:
    monkeypatch.setattr(client, "SEND_SECONDS", 0.3)
    await house.write()
    await house.control("POST", "faults", {"hang": {"times": 1, "after_accept": after_accept}})
    with pytest.raises(Unsure):
        await channel.send(to_asha(TextOut("hello")))


async def test_nobody_at_home_is_no_doubt(make_channel: MakeChannel) -> None:
    channel = await make_channel("http://127.0.0.1:9/v23.0")
    with pytest.raises(Unavailable):
        await channel.send(to_asha(TextOut("hello")))


Answer = Callable[[web.Request], web.Response]


@pytest.fixture
async def answering() -> AsyncIterator[Callable[[web.Response], object]]:
    """A Graph API that gives every request one answer."""
    servers: list[TestServer] = []

    async def start(answer: web.Response) -> str:
        async def handle(_: web.Request) -> web.Response:
            return answer

        app = web.Application()
        app.router.add_route("*", "/{path:.*}", handle)
        servers.append(TestServer(app))
        await servers[-1].start_server()
        return str(servers[-1].make_url("/v23.0"))

    yield start
    for server in servers:
        await server.close()


@pytest.mark.parametrize(
    ("status", "text", "error"),
    [
        (200, "<html>", Unsure),
        (200, "{}", Unsure),
        (200, '{"messages": []}', Unsure),
        (200, '{"messages": [{"id": ""}]}', Unsure),
        (200, '{"messages": "?"}', Unsure),
        (502, "<html>bad gateway", Unsure),
        (504, "", Unsure),
        (500, '{"error": {"code": 131000}}', Unavailable),
        (400, "?", Refused),
        (302, "", Refused),
    ],
)
async def test_an_answer_that_is_not_metas_proves_nothing(
    make_channel: MakeChannel,
    answering: Callable[[web.Response], object],
    status: int,
    text: str,
    error: type[Exception],
) -> None:
    address = await answering(web.Response(status=status, text=text))  # type: ignore[misc]
    channel = await make_channel(address)
    with pytest.raises(error):
        await channel.send(to_asha(TextOut("hello")))


async def test_the_configuration_is_looked_at(
    house: House, make_channel: MakeChannel, channel: WhatsAppChannel
) -> None:
    assert [health.problem for health in await channel.check_config()] == [""]
    wrong = WhatsAppChannel(graph_url=graph_of(house), access_token="wrong")
    assert "refused" in (await wrong.check_config())[0].problem
    await wrong.close()
    nobody = await make_channel("http://127.0.0.1:9/v23.0")
    assert "no answer" in (await nobody.check_config())[0].problem
