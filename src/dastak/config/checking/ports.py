"""What stands behind each port: the vendor answers, keys fit, data is there."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from django.conf import settings

from dastak.certificates.seal import our_signer
from dastak.config import wiring
from dastak.dialogue.languages import read_languages
from dastak.integrations.channel.port import Health
from dastak.integrations.ocr.port import Reader
from dastak.integrations.ocr.worker import named
from dastak.integrations.printer import drawing
from dastak.integrations.scanner.choice import open_scanner
from dastak.integrations.speech.choice import open_listener
from dastak.integrations.speech.opening import decoder_starts
from dastak.payments.gateway import our_gateway


def channel() -> Iterator[str]:
    """WhatsApp takes our token, and we know the app's secrets."""
    names = {"app_secret": "WHATSAPP_APP_SECRET", "verify_token": "WHATSAPP_VERIFY_TOKEN"}
    for setting, name in names.items():
        if not settings.WHATSAPP[setting]:
            yield f"{name} is not set, so no webhook can be trusted"
    yield from (health.problem for health in asyncio.run(_channel_health()))


async def _channel_health() -> list[Health]:
    opened = wiring.channel()
    try:
        return await opened.check_config()
    finally:
        await opened.close()


def gateway() -> Iterator[str]:
    """The payment gateway takes our credentials."""
    yield asyncio.run(our_gateway().check_config())


def signer() -> Iterator[str]:
    """Certificates can be signed, and for a while yet."""
    yield from our_signer().check_config()


def reader() -> Iterator[str]:
    """Papers can be read."""
    chosen: Reader = named(wiring.READERS[settings.OCR])()
    yield from chosen.check_config()


def listener() -> Iterator[str]:
    """Voice notes can be listened to, in every language of the catalogue."""
    opened = open_listener(settings.SPEECH)
    if opened is None:
        return
    if not decoder_starts():
        yield "recordings cannot be opened: soundfile is not installed"
    languages = sorted(read_languages(settings.CATALOGUE / "languages"))
    problems = [asyncio.run(opened.check_config(language)) for language in languages]
    yield from dict.fromkeys(problems)


def scanner() -> Iterator[str]:
    """Malware is looked for, when a scanner is named."""
    yield asyncio.run(open_scanner(settings.CLAMAV).check_config())


def printer() -> Iterator[str]:
    """Certificates can be drawn, in every script."""
    yield from drawing.check_config()
