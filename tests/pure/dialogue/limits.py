"""What the channel lets through, said once more and independently, for the tests."""

from dastak.dialogue.effects import Effect, Say
from dastak.values.outbound import (
    ButtonsOut,
    FileOut,
    LinkOut,
    ListOut,
    LocationRequestOut,
    Option,
    OutboundContent,
    TextOut,
)


def said(effects: tuple[Effect, ...]) -> list[OutboundContent]:
    """The messages of a turn."""
    return [effect.content for effect in effects if isinstance(effect, Say)]


def body_of(content: OutboundContent) -> str:
    return content.caption if isinstance(content, FileOut) else content.body


def check_content(content: OutboundContent) -> None:
    """Fails where WhatsApp would refuse."""
    match content:
        case TextOut(body):
            assert 0 < len(body) <= 4096
        case ButtonsOut(body, options):
            assert 0 < len(body) <= 1024
            assert 1 <= len(options) <= 3
            check_options(options, title=20, description=0, ids=256)
            assert len({option.title for option in options}) == len(options)
        case ListOut(body, button, options):
            assert 0 < len(body) <= 1024
            assert 0 < len(button) <= 20
            assert 1 <= len(options) <= 10
            check_options(options, title=24, description=72, ids=200)
        case LinkOut(body, label, url):
            assert 0 < len(body) <= 1024
            assert 0 < len(label) <= 20
            assert url.startswith("http")
        case FileOut(key, filename, mime_type, caption):
            assert key
            assert 0 < len(filename) <= 240
            assert mime_type
            assert len(caption) <= 1024
        case LocationRequestOut(body):
            assert 0 < len(body) <= 1024


def check_options(options: tuple[Option, ...], *, title: int, description: int, ids: int) -> None:
    assert len({option.id for option in options}) == len(options)
    for option in options:
        assert 0 < len(option.id) <= ids
        assert 0 < len(option.title) <= title
        assert len(option.description) <= description
