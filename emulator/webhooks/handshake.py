"""The question that a new callback must answer before it is believed."""

from __future__ import annotations

import secrets

import aiohttp

from emulator.refusals import Refusal
from emulator.world import World

LIMIT = aiohttp.ClientTimeout(total=10)
URL_MOST = 200


async def shake_hands(world: World, url: str, verify_token: str) -> None:
    """GET the challenge; Refusal unless it comes back with 200."""
    if len(url) > URL_MOST:
        raise Refusal(100, f"callback URL longer than {URL_MOST}", rule="webhooks.url")
    challenge = str(secrets.randbelow(9 * 10**9) + 10**9)
    params = {
        "hub.mode": "subscribe",
        "hub.challenge": challenge,
        "hub.verify_token": verify_token,
    }
    try:
        async with world.postbox.session.get(url, params=params, timeout=LIMIT) as answer:
            echoed = (await answer.text()).strip()
            if answer.status == 200 and echoed == challenge:
                return
            found = f"HTTP {answer.status}, {echoed[:40]!r}"
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        found = type(error).__name__
    raise Refusal(
        2200,
        f"(#2200) Callback verification failed: expected HTTP 200 and the challenge, got {found}",
        rule="webhooks.handshake",
        http=400,
    )
