"""The same message for a client without buttons and lists: numbered words."""

from dastak.dialogue.limits import clip
from dastak.dialogue.wording import Wording
from dastak.values.outbound import (
    TEXT_LIMIT,
    ButtonsOut,
    LinkOut,
    ListOut,
    Option,
    OutboundContent,
    TextOut,
)


def as_plain(content: OutboundContent, wording: Wording) -> OutboundContent:
    """Choices become numbered lines (a number, an ordinal or the title selects), a link is
    written out; everything else stays as it is."""
    match content:
        case ButtonsOut(body, options) | ListOut(body=body, options=options):
            return _text(body, [*_numbered(options), "", wording.text("choose_number")])
        case LinkOut(body, label, url):
            return _text(body, [f"{label}: {url}"])
    return content


def _numbered(options: tuple[Option, ...]) -> list[str]:
    return [
        f"{number}. {option.title}" + (f" – {option.description}" if option.description else "")
        for number, option in enumerate(options, start=1)
    ]


def _text(body: str, lines: list[str]) -> TextOut:
    """The choices are kept whole; an over-long body gives way."""
    tail = "\n".join(lines)
    return TextOut(f"{clip(body, TEXT_LIMIT - len(tail) - 2)}\n\n{tail}")
