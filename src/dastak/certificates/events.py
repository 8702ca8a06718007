"""What happened to certificates."""

from __future__ import annotations

from uuid import UUID

import msgspec


class CertificateIssued(msgspec.Struct, frozen=True, tag="certificate_issued"):
    """A certificate is signed and kept; ``file_key`` is the sealed file, ``file_name`` its name
    for the citizen. ``replaces`` is the number of the one that it takes the place of."""

    application: UUID
    number: str
    service: str
    department: str
    file_key: str
    file_name: str
    replaces: str = ""


class CertificateRevoked(msgspec.Struct, frozen=True, tag="certificate_revoked"):
    """A certificate no longer stands. ``reason`` is the officer's, for the citizen."""

    application: UUID
    number: str
    service: str
    department: str
    reason: str
    replaced: bool = False
