"""Published versions: a service as canonical JSON, and the digest that pins it."""

import hashlib

import msgspec

from dastak.definitions.model import Service, ServiceVersion


class DigestError(ValueError):
    """A stored version is not what was published."""


def canonical_json(service: Service) -> bytes:
    """The one spelling of a service: keys sorted, no blanks, UTF-8."""
    return msgspec.json.encode(service, order="sorted")


def digest_of(canonical: bytes) -> str:
    """Hex SHA-256 of canonical JSON."""
    return hashlib.sha256(canonical).hexdigest()


def published(service: Service, version: int) -> ServiceVersion:
    """The service as version number ``version``."""
    return ServiceVersion(service, version, digest_of(canonical_json(service)))


def from_json(canonical: bytes, version: int, digest: str) -> ServiceVersion:
    """A stored version. The digest is taken over the stored bytes, so that versions published
    before the model grew still read; ``DigestError`` when they were changed since."""
    if digest_of(canonical) != digest:
        raise DigestError(f"version {version} does not have the digest {digest}")
    return ServiceVersion(msgspec.json.decode(canonical, type=Service), version, digest)
