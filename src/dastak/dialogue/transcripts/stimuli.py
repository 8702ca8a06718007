"""From a transcript's line to what the engine hears."""

import re
import shlex
from datetime import timedelta
from uuid import NAMESPACE_OID, uuid5

import msgspec

from dastak.dialogue.events import Event
from dastak.values.inbound import (
    ContactsIn,
    InboundContent,
    LocationIn,
    MediaIn,
    MediaKind,
    ReactionIn,
    TextIn,
    UnsupportedIn,
)

KINDS: dict[str, MediaKind] = {
    "jpg": "image",
    "png": "image",
    "pdf": "document",
    "ogg": "audio",
    "mp4": "video",
    "webp": "sticker",
}
SURE, UNSURE = 0.95, 0.6
MONEY = frozenset({"fee", "amount", "came"})
LISTS = frozenset({"fields", "documents"})
UNITS = {"minute": "minutes", "hour": "hours", "day": "days", "week": "weeks"}

_SENDS = re.compile(r"\(sends (?P<name>\S+)\)(?P<caption>.*)")
_PLACE = re.compile(r"\(place (?P<lat>[-\d.]+), (?P<lon>[-\d.]+)(?: (?P<address>.+))?\)")
_CONTACT = re.compile(r"\(contact (?P<phone>\S+)\)")
_REACTS = re.compile(r"\(reacts (?P<emoji>\S+)\)")
_LONG = re.compile(r"\((?P<count>[\d,]+) characters\)")
_UNKNOWN = re.compile(r"\(something else: (?P<kind>\w+)\)")
_LATER = re.compile(r"(?P<count>\d+) (?P<unit>minute|hour|day|week)s? later")


def content_of(text: str) -> InboundContent:
    """What the citizen sent, taps apart: typed words, or a thing in brackets."""
    for pattern, build in (
        (_SENDS, _media),
        (_PLACE, _place),
        (_CONTACT, lambda found: ContactsIn((found["phone"],))),
        (_REACTS, lambda found: ReactionIn(found["emoji"])),
        (_LONG, lambda found: TextIn("a" * int(found["count"].replace(",", "")))),
        (_UNKNOWN, lambda found: UnsupportedIn(found["kind"])),
    ):
        found = pattern.fullmatch(text)
        if found:
            return build(found)
    return TextIn(text)


def later_of(text: str) -> timedelta | None:
    """``3 days later``."""
    found = _LATER.fullmatch(text)
    if not found:
        return None
    return timedelta(**{UNITS[found["unit"]]: int(found["count"])})


def event_of(text: str, *, service: str, place: str = "") -> Event:
    """``application_filed reference=… fee=100``; what is left out is filled in plainly: ``place``
    is where the oldest voice note was spoken that is still listened to."""
    words = shlex.split(text)
    data: dict[str, object] = {"type": words[0], "effect": "play.1.1", "service": service}
    data["place"] = place
    rows: list[object] = []
    reads: dict[str, object] = {}
    for word in words[1:]:
        key, _, value = word.partition("=")
        if key == "row":
            rows.append(_row(value, service))
        elif key.startswith("read."):
            reads[key.removeprefix("read.")] = _read(value)
        else:
            data[key] = _value(key, value)
    reference = str(data.get("reference", ""))
    data |= {"order": _id("order", reference), "application": _id("application", reference)}
    if data["type"] == "application_filed":
        data.setdefault("due_on", None)
        data.setdefault("fee", {"paise": 0})
    if data["type"] == "document_checked":
        document = None if data.get("problem") else _id("document", str(data.get("request")))
        data |= {"values": reads, "document": document}
    if data["type"] == "cases_found":
        data["rows"] = rows
    event: Event = msgspec.convert(data, Event, strict=False)
    return event


def _value(key: str, value: str) -> object:
    if key in MONEY:
        return {"paise": int(value) * 100}
    if key in LISTS:
        return value.split(",")
    return value


def _row(text: str, service: str) -> dict[str, object]:
    pairs = (word.partition("=") for word in shlex.split(text))
    return {"service": service, **{key: value for key, _, value in pairs}}


def _read(value: str) -> dict[str, object]:
    """``Sunita Devi`` was read clearly, ``Sunita Devi?`` was not."""
    confidence = UNSURE if value.endswith("?") else SURE
    return {"value": value.removesuffix("?"), "confidence": confidence}


def _id(kind: str, name: str) -> str:
    return str(uuid5(NAMESPACE_OID, f"{kind}:{name}"))


def _media(found: re.Match[str]) -> InboundContent:
    name = found["name"]
    kind = KINDS.get(name.rpartition(".")[2], "document")
    return MediaIn(kind, name, caption=found["caption"].strip(), filename=name)


def _place(found: re.Match[str]) -> InboundContent:
    return LocationIn(float(found["lat"]), float(found["lon"]), address=found["address"] or "")
