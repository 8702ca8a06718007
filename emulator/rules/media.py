"""Rules of messages that are a file, and of files in headers."""

from __future__ import annotations

from emulator.reading import Node
from emulator.refusals import Refusal

from .checked import Checked, MediaKind, MediaUse, Sending

CAPTION_MOST = 1024
FILENAME_MOST = 240


def check_image(content: Node, sending: Sending) -> Checked:
    return _captioned(content, sending, "image")


def check_video(content: Node, sending: Sending) -> Checked:
    return _captioned(content, sending, "video")


def check_document(content: Node, sending: Sending) -> Checked:
    return _captioned(content, sending, "document")


def check_audio(content: Node, sending: Sending) -> Checked:
    if voice := content.maybe("voice"):
        voice.flag()
    return Checked(content.value, media=media_use(content, sending, "audio"))


def check_sticker(content: Node, sending: Sending) -> Checked:
    return Checked(content.value, media=media_use(content, sending, "sticker"))


def _captioned(content: Node, sending: Sending, kind: MediaKind) -> Checked:
    if caption := content.maybe("caption"):
        caption.any_text(CAPTION_MOST)
    return Checked(content.value, media=media_use(content, sending, kind))


def media_use(content: Node, sending: Sending, kind: MediaKind) -> MediaUse:
    """Either an id of ours that still lives, or a link; never both, never none."""
    media_id, link = content.maybe("id"), content.maybe("link")
    filename = _filename(content, kind)
    if (media_id is None) == (link is None):
        raise content.refuse("give either id or link", code=131008 if link is None else 131009)
    if link is not None:
        return MediaUse(kind, link=_link(link, sending), filename=filename)
    assert media_id is not None
    return MediaUse(kind, id=_known(media_id, sending), filename=filename)


def _filename(content: Node, kind: MediaKind) -> str | None:
    node = content.maybe("filename")
    if node is None:
        return None
    if kind != "document":
        raise node.refuse("only documents have a filename")
    return node.text(FILENAME_MOST)


def _link(node: Node, sending: Sending) -> str:
    link = node.url()
    if sending.world.settings.links_must_be_https and not link.lower().startswith("https://"):
        raise node.refuse("links must be public https addresses")
    return link


def _known(node: Node, sending: Sending) -> str:
    media_id = node.text() if isinstance(node.value, str) else str(node.whole())
    media = sending.world.media.get(media_id)
    mine = media is not None and (
        sending.world.numbers[media.number_id].waba_id == sending.number.waba_id
    )
    if media is None or not mine or media.expires_at <= sending.world.now:
        raise Refusal(131009, f"{node.path}: no media with id {media_id}", rule="media.id")
    return media_id
