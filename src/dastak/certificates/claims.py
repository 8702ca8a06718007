"""What the QR of a certificate says under its signature, short enough to be scanned."""

from __future__ import annotations

import hashlib
import unicodedata
from base64 import urlsafe_b64encode
from datetime import date

import msgspec

_MARK_BYTES = 12


class Claims(msgspec.Struct, frozen=True, omit_defaults=True):
    """``no`` number, ``iss`` department, ``svc`` service, ``on`` issued on, ``til`` valid until,
    ``nm`` the mark of the holder's name: who sees the name on paper can check it offline."""

    no: str
    iss: str
    svc: str
    on: date
    nm: str
    til: date | None = None


def name_mark(number: str, name: str) -> str:
    """A short hash of a name, another on every certificate; case, spaces, dots do not count."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    letters = " ".join(folded.replace(".", " ").split())
    return (
        urlsafe_b64encode(hashlib.sha256(f"{number}\n{letters}".encode()).digest()[:_MARK_BYTES])
    ).decode()


def encode(claims: Claims) -> bytes:
    """As signed."""
    return msgspec.json.encode(claims)


def decode(raw: bytes) -> Claims | None:
    """What a token's claims say, if they are of a certificate."""
    try:
        return msgspec.json.decode(raw, type=Claims)
    except msgspec.MsgspecError:
        return None
