"""Which vendor stands behind each port: the only place that names them."""

from __future__ import annotations

from django.conf import settings

from dastak.integrations.channel.port import Channel, ChannelDoor
from dastak.integrations.channel.vendors.whatsapp.client import WhatsAppChannel
from dastak.integrations.channel.vendors.whatsapp.door import WhatsAppDoor


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
