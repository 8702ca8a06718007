"""Effects as lines of a transcript: words as the citizen sees them, orders by their file's name."""

import msgspec

from dastak.dialogue.effects import Effect, Say
from dastak.dialogue.transcripts.script import INDENT
from dastak.values.outbound import (
    ButtonsOut,
    FileOut,
    LinkOut,
    ListOut,
    LocationRequestOut,
    OutboundContent,
    TextOut,
)

UNSPOKEN = frozenset({"set_timer", "note_unclear", "note_chosen"})
"""Orders that a department need not review."""
UNTOLD = frozenset({"candidates", "asked_at"})
"""Parts of orders that change with the trained model, or with the hour."""


def lines_of(effect: Effect) -> list[str]:
    """One order on one line, or one message on several."""
    if not isinstance(effect, Say):
        return _order(effect)
    lines = _content(effect.content)
    if effect.notice:
        lines.append(f"(notice {effect.notice}: {' · '.join(effect.params)})")
    return [
        f"dastak:  {line}".rstrip() if not at else f"{INDENT}{line}".rstrip()
        for at, line in enumerate(lines)
    ]


def _content(content: OutboundContent) -> list[str]:
    match content:
        case TextOut(body):
            return body.split("\n")
        case ButtonsOut(body, options):
            return [*body.split("\n"), " ".join(f"[{option.title}]" for option in options)]
        case ListOut(body, button, options):
            rows = [
                f"· {option.title}" + (f" — {option.description}" if option.description else "")
                for option in options
            ]
            return [*body.split("\n"), f"[{button} ▾]", *rows]
        case LinkOut(body, label, url):
            return [*body.split("\n"), f"[{label} → {url}]"]
        case FileOut(filename=filename, caption=caption):
            return [f"(sends {filename})", *caption.split("\n")]
        case LocationRequestOut(body):
            return [*body.split("\n"), "[Send location]"]


def _order(effect: Effect) -> list[str]:
    fields = msgspec.to_builtins(effect)
    name = fields.pop("type")
    if name in UNSPOKEN:
        return []
    told = {key: value for key, value in fields.items() if key not in UNTOLD}
    parts = [f"{key}={_short(value)}" for key, value in told.items() if value not in ("", {}, ())]
    return [f"  » {name} {' '.join(parts)}".rstrip()]


def _short(value: object) -> str:
    """Enough of a value to recognise it."""
    if isinstance(value, dict):
        if "media_id" in value:
            return str(value["media_id"])
        return ",".join(str(key) for key in value)
    if isinstance(value, list | tuple):
        return ",".join(str(one) for one in value)
    text = str(value)
    return f'"{text}"' if " " in text else text
