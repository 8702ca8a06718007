"""Which vendor stands behind each port: the only place that names them."""

from __future__ import annotations

from django.conf import settings

from dastak.casework.reading_room import ReadingRoom
from dastak.conversations.library import Shelf
from dastak.conversations.ports import Await, Ports
from dastak.integrations.channel.port import Channel, ChannelDoor
from dastak.integrations.channel.vendors.whatsapp.client import WhatsAppChannel
from dastak.integrations.channel.vendors.whatsapp.door import WhatsAppDoor
from dastak.integrations.llm.choice import open_language_model
from dastak.integrations.llm.port import LanguageModel
from dastak.integrations.scanner.choice import open_scanner
from dastak.integrations.speech.choice import open_listener
from dastak.integrations.speech.ear import Ear
from dastak.payments.gateway import our_gateway

READING_PROCESSES = 2
READERS = {
    "tesseract": "dastak.integrations.ocr.vendors.tesseract:Tesseract",
    "sandbox": "dastak.integrations.ocr.vendors.sandbox:Sandbox",
}


def channel_door() -> ChannelDoor:
    """Reads what the channel posts. ``WHATSAPP_APP_SECRET`` may list an old and a new secret."""
    return WhatsAppDoor(
        app_secrets=settings.WHATSAPP["app_secret"].split(),
        verify_token=settings.WHATSAPP["verify_token"],
    )


def channel() -> Channel:
    """Talks to the channel."""
    return WhatsAppChannel(
        graph_url=settings.WHATSAPP["graph_url"],
        access_token=settings.WHATSAPP["access_token"],
    )


def language_model() -> LanguageModel | None:
    """Helps with unclear messages, where the operator has one."""
    return open_language_model(settings.LLM)


def asks_language_model() -> bool:
    """Whether the layer is on."""
    return bool(settings.LLM["url"])


def shelf() -> Shelf:
    """The catalogue as turns read it."""
    return Shelf(
        settings.CATALOGUE,
        hears=frozenset({"audio"}) if listens() else frozenset(),
        asks_model=asks_language_model(),
    )


def listens() -> bool:
    """Whether voice notes can be turned into words here."""
    return settings.SPEECH["vendor"] != "none"


def ear() -> Ear | None:
    """Listens to voice notes, where the settings name a listener."""
    listener = open_listener(settings.SPEECH)
    if listener is None:
        return None
    return Ear(listener, limit_seconds=settings.SPEECH["limit_seconds"])


def ports(run: Await) -> Ports:
    """What remote effects need; ``run`` waits for coroutines."""
    return Ports(
        channel=channel(),
        gateway=our_gateway(),
        papers=ReadingRoom(
            settings.CATALOGUE / "papers",
            reader=READERS[settings.OCR],
            processes=READING_PROCESSES,
            aadhaar_trust=settings.TRUST["aadhaar"],
            document_trust=settings.TRUST["documents"],
        ),
        run=run,
        ear=ear(),
        scanner=open_scanner(settings.CLAMAV),
        language_model=language_model(),
        return_url=lambda order: f"{settings.PUBLIC_URL}/pay/return/{order}",
    )
