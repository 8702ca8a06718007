"""Files given by link: the platform fetches them itself, after it said 200."""

from __future__ import annotations

import aiohttp

from emulator.refusals import Refusal
from emulator.rules.checked import MediaUse, Sending
from emulator.rules.media_types import TYPES, check_upload, essence, kind_of
from emulator.state.messages import Message
from emulator.world import World

from . import progress
from .judgement import fail
from .media import keep_media

LIMIT = aiohttp.ClientTimeout(total=10)


def fetch_then_go(sending: Sending, message: Message, use: MediaUse) -> None:
    sending.world.spawn(_fetch_then_go(sending, message, use))


async def _fetch_then_go(sending: Sending, message: Message, use: MediaUse) -> None:
    world = sending.world
    try:
        content, mime_type = await _fetch(world, use)
        check_upload(content, mime_type, colours=world.settings.image_colours)
        media = keep_media(
            world, sending.number, content, mime_type=mime_type, filename=use.filename
        )
        message.media_id = media.id
    except Refusal as refusal:
        message.failure = fail(131053, refusal.details)
    progress.go(world, message)


async def _fetch(world: World, use: MediaUse) -> tuple[bytes, str]:
    most = max(TYPES[use.kind].values())
    link = use.link or ""
    try:
        async with world.postbox.session.get(link, timeout=LIMIT) as answer:
            if answer.status != 200:
                raise Refusal(131053, f"HTTP {answer.status} from the link", rule="media.link")
            mime_type = essence(answer.headers.get("Content-Type", ""))
            if kind_of(mime_type) != use.kind:
                raise Refusal(131053, f"the link is {mime_type}", rule="media.link")
            content = await answer.content.read(most + 1)
            while len(content) <= most and (more := await answer.content.read(most)):
                content += more
            return content, mime_type
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        details = f"could not be fetched: {type(error).__name__}"
        raise Refusal(131053, details, rule="media.link") from error
