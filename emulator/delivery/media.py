"""Keeping files, and the short-lived addresses they are fetched from."""

from __future__ import annotations

import secrets

from emulator.state.business import Number
from emulator.state.media import Media
from emulator.world import World

DAY = 86_400
DOWNLOADS = "/_lookaside/whatsapp_business/attachments/"


def keep_media(
    world: World,
    number: Number,
    content: bytes,
    *,
    mime_type: str,
    filename: str | None = None,
) -> Media:
    """A file of the business."""
    return _keep(world, number, content, mime_type, filename, world.settings.uploaded_media_days)


def keep_incoming(
    world: World, number: Number, content: bytes, *, mime_type: str, filename: str | None
) -> Media:
    """A file of a citizen; it lives shorter."""
    days = world.settings.inbound_media_days
    media = _keep(world, number, content, mime_type, filename, days)
    media.incoming = True
    return media


def fresh_address(world: World, media: Media, origin: str) -> str:
    """An address of the file that works for some minutes."""
    media.addresses = {key: until for key, until in media.addresses.items() if until > world.now}
    key = secrets.token_urlsafe(24)
    media.addresses[key] = world.now + world.settings.media_url_seconds
    return f"{origin}{DOWNLOADS}?mid={media.id}&ext={key}"


def finds(world: World, media: Media, key: str) -> bool:
    """Is this key of an address still good?"""
    return media.addresses.get(key, 0.0) > world.now and media.expires_at > world.now


def _keep(
    world: World, number: Number, content: bytes, mime_type: str, filename: str | None, days: int
) -> Media:
    media = Media(
        id=world.ids.node(),
        number_id=number.id,
        content=content,
        mime_type=mime_type,
        created_at=world.now,
        expires_at=world.now + days * DAY,
        filename=filename,
    )
    world.media[media.id] = media
    return media
