"""The same message for an app that shows no buttons: numbered plain text."""

from __future__ import annotations

from dastak.values.outbound import (
    TEXT_LIMIT,
    ButtonsOut,
    LinkOut,
    ListOut,
    LocationRequestOut,
    Option,
    OutboundContent,
    TextOut,
)


def as_text(content: OutboundContent) -> OutboundContent:
    """Buttons and rows become numbered lines, a link its address; the rest stays as it is."""
    match content:
        case ButtonsOut(body=body, options=options) | ListOut(body=body, options=options):
            return TextOut(f"{body}\n\n{_numbered(options)}"[:TEXT_LIMIT])
        case LinkOut(body=body, label=label, url=url):
            return TextOut(f"{body}\n\n{label}: {url}"[:TEXT_LIMIT])
        case LocationRequestOut(body=body):
            return TextOut(body)
        case _:
            return content


def _numbered(options: tuple[Option, ...]) -> str:
    return "\n".join(f"{n}. {option.title}" for n, option in enumerate(options, 1))
