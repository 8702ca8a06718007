"""Compact tokens (JWS, ES256) that a QR carries and anyone reads with the published key."""

from __future__ import annotations

import binascii
import hashlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)

from dastak.integrations.signer.port import PublicKey

_ES256 = ec.ECDSA(hashes.SHA256())
_HALF = 32


class _Header(msgspec.Struct, frozen=True):
    alg: str
    kid: str


class TokenKey:
    """A private P-256 key that signs tokens."""

    def __init__(self, private: ec.EllipticCurvePrivateKey) -> None:
        self._private = private
        self.public = published(private.public_key())

    def sign(self, claims: bytes) -> str:
        """``header.claims.signature``, each in base64url."""
        header = msgspec.json.encode(_Header("ES256", self.public.kid))
        signed = f"{_encoded(header)}.{_encoded(claims)}"
        r, s = decode_dss_signature(self._private.sign(signed.encode(), _ES256))
        return f"{signed}.{_encoded(r.to_bytes(_HALF, 'big') + s.to_bytes(_HALF, 'big'))}"


def published(key: ec.EllipticCurvePublicKey) -> PublicKey:
    """The key as we publish it; its id is the head of its RFC 7638 thumbprint."""
    numbers = key.public_numbers()
    x = _encoded(numbers.x.to_bytes(_HALF, "big"))
    y = _encoded(numbers.y.to_bytes(_HALF, "big"))
    canonical = f'{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}'
    return PublicKey(kid=_encoded(hashlib.sha256(canonical.encode()).digest())[:8], x=x, y=y)


def read_token(token: str, keys: Iterable[PublicKey]) -> bytes | None:
    """The claims, if one of ``keys`` signed exactly these; else none."""
    try:
        header_part, claims_part, signature_part = token.split(".")
        header = msgspec.json.decode(_decoded(header_part), type=_Header)
        claims, signature = _decoded(claims_part), _decoded(signature_part)
    except (ValueError, msgspec.MsgspecError, binascii.Error):
        return None
    key = next((key for key in keys if key.kid == header.kid), None)
    if key is None or header.alg != "ES256" or len(signature) != 2 * _HALF:
        return None
    r, s = int.from_bytes(signature[:_HALF], "big"), int.from_bytes(signature[_HALF:], "big")
    signed = f"{header_part}.{claims_part}".encode()
    try:
        _public(key).verify(encode_dss_signature(r, s), signed, _ES256)
    except InvalidSignature:
        return None
    return claims


def _public(key: PublicKey) -> ec.EllipticCurvePublicKey:
    x, y = (int.from_bytes(_decoded(part), "big") for part in (key.x, key.y))
    return ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()


def _encoded(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def _decoded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
