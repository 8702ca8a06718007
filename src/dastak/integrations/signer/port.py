"""What every signer can do, whichever place its keys live in."""

from __future__ import annotations

from typing import Protocol

import msgspec


class SignerError(Exception):
    """A signer could not do its work."""


class Refused(SignerError):
    """It will not work on a second attempt either: a bad PDF, a wrong passphrase, no key."""


class PublicKey(msgspec.Struct, frozen=True, omit_defaults=False):
    """A token key as JSON Web Key (RFC 7517), without its private half."""

    kid: str
    x: str
    y: str
    kty: str = "EC"
    crv: str = "P-256"
    alg: str = "ES256"
    use: str = "sig"


class Signer(Protocol):
    """Signs PDFs (PAdES) with one key and tokens (ES256) with another."""

    def sign(self, pdf: bytes, *, reason: str, name: str) -> bytes:
        """The PDF with a certifying signature added; ``name`` is the issuing officer's."""
        ...

    def token(self, claims: bytes) -> str:
        """The claims in a compact signed token that verifies offline."""
        ...

    @property
    def certificate(self) -> bytes:
        """The signing certificate, DER."""
        ...

    @property
    def trust_roots(self) -> tuple[bytes, ...]:
        """The authorities that our signatures lead to, DER; the oldest installation's included."""
        ...

    @property
    def public_keys(self) -> tuple[PublicKey, ...]:
        """The keys that read our tokens: the one in use first, then every retired one."""
        ...

    def check_config(self) -> tuple[str, ...]:
        """What is wrong or soon will be; empty when all is well."""
        ...
