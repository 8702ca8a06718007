"""A bot written with the public library pywa talks through the emulator, knowing nothing of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from pywa.errors import ReEngagementMessage, WhatsAppError
from pywa.types.templates import (
    BodyText,
    ParamFormat,
    Template,
    TemplateCategory,
    TemplateLanguage,
)

from .bot import SECRET, Bot
from .files import JPEG, PDF
from .house import ASHA, NUMBER, WABA, House


@pytest.fixture
async def bot(house: House) -> AsyncIterator[Bot]:
    bot = Bot(str(house.client.make_url("/")))
    async with bot.server:
        hook = {
            "override_callback_uri": str(bot.server.make_url("/hook")),
            "verify_token": "let-me-in",
        }
        answer = await house.graph("POST", f"{WABA}/subscribed_apps", hook)
        assert answer.body == {"success": True}
        yield bot
    bot.session.close()


async def test_the_library_registers_its_callback_itself(house: House, bot: Bot) -> None:
    url = str(bot.server.make_url("/hook"))
    api: Any = bot.wa.api
    granted = await asyncio.to_thread(api.get_app_access_token, "app-1", SECRET)
    token = granted["access_token"]
    answer = await asyncio.to_thread(
        api.set_app_callback_url, "app-1", token, url, "let-me-in", ("messages",)
    )
    assert answer == {"success": True}
    assert house.world.apps["app-1"].webhook_url == url


async def tap(house: House, option: str) -> None:
    last = (await house.chat())[-1]
    await house.act({"to": NUMBER, "tap": {"message_id": last["id"], "id": option}})


async def test_text_buttons_list_and_document(house: House, bot: Bot) -> None:
    await house.write("नमस्ते")
    assert bot.heard[0].text == "नमस्ते"
    assert bot.heard[0].from_user.name == "Asha Devi"
    assert (await house.chat())[0]["status"] == "read"
    await tap(house, "r")
    assert (bot.heard[1].data, bot.heard[1].title) == ("r", "Revenue")
    await tap(house, "income")
    assert (bot.heard[2].data, bot.heard[2].description) == ("income", "Certificate")
    paper = (await house.chat())[-1]
    assert (paper["document"]["filename"], paper["media"]["size"]) == ("income.pdf", len(PDF))
    assert {status.status.value for status in bot.statuses} == {"sent", "delivered"}
    assert {code for _, code in bot.answers} == {200}
    assert await house.violations() == []


async def test_the_bot_fetches_a_photo(house: House, bot: Bot) -> None:
    order = f'{{"to": "{NUMBER}", "type": "image", "image": {{"caption": "card"}}}}'
    await house.act_file(order, JPEG, "image/jpeg")
    message, content = bot.heard
    assert message.image.mime_type == "image/jpeg"
    assert message.caption == "card"
    assert content == JPEG


async def test_the_bot_files_a_template_and_sends_it(house: House, bot: Bot) -> None:
    body = BodyText("Dear {{1}}, your application {{2}} has moved on to the next desk.", "A", "B")
    paper = Template(
        name="status_update",
        category=TemplateCategory.UTILITY,
        language=TemplateLanguage.ENGLISH,
        parameter_format=ParamFormat.POSITIONAL,
        components=[body],
    )
    created = await asyncio.to_thread(bot.wa.create_template, paper)
    await house.settle()
    found = await asyncio.to_thread(bot.wa.get_template, created.id)
    assert found.status.value == "APPROVED"
    params = [BodyText.params("Asha", "A-12")]  # type: ignore[arg-type]
    await asyncio.to_thread(
        bot.wa.send_template, ASHA, "status_update", TemplateLanguage.ENGLISH, params
    )
    await house.settle()
    [message] = await house.chat()
    assert message["rendered"]["body"].startswith("Dear Asha, your application A-12")


async def test_somebody_without_a_phone_is_answered_by_user_id(house: House, bot: Bot) -> None:
    await house.write("Hi", who=2)
    assert bot.heard[0].from_user.wa_id is None
    [_, reply] = await house.chat(2)
    assert reply["interactive"]["body"]["text"] == "Which office?"


async def test_refusals_and_failures_reach_the_bot_as_the_librarys_errors(
    house: House, bot: Bot
) -> None:
    with pytest.raises(WhatsAppError) as refused:
        await asyncio.to_thread(bot.wa.send_text, ASHA, "x" * 4097)
    assert refused.value.code == 131009
    assert refused.value.details == "text.body: at most 4096 characters, has 4097"
    await asyncio.to_thread(bot.wa.send_text, ASHA, "Hello?")
    await house.settle()
    [status] = bot.statuses
    assert isinstance(status.error, ReEngagementMessage)
