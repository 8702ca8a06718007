"""Key files in a folder: written once with owner-only rights, read back typed."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from dastak.integrations.signer.pades import SigningKey
from dastak.integrations.signer.port import Refused

TOKEN_KEY = "token-key.pem"
RETIRED = "retired"


def keep_private(path: Path, key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> None:
    """Write a private key that only its owner can read. Of several writers the first wins."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()


def signing_key(path: Path) -> SigningKey:
    """The key that signs PDFs."""
    key = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, SigningKey):
        raise Refused(f"{path.name} is neither an RSA nor an elliptic-curve key")
    return key


def token_key(folder: Path) -> ec.EllipticCurvePrivateKey:
    """The key that signs QR tokens; made on first use."""
    path = folder / TOKEN_KEY
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        keep_private(path, ec.generate_private_key(ec.SECP256R1()))
    key = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not _is_p256(key.curve):
        raise Refused(f"{path.name} is not a P-256 key")
    return key


def retired_token_keys(folder: Path) -> tuple[ec.EllipticCurvePublicKey, ...]:
    """Public keys (``retired/*.pem``) of tokens that were signed before the key was changed."""
    found: list[ec.EllipticCurvePublicKey] = []
    for path in sorted((folder / RETIRED).glob("*.pem")):
        key = load_pem_public_key(path.read_bytes())
        if not isinstance(key, ec.EllipticCurvePublicKey) or not _is_p256(key.curve):
            raise Refused(f"{path.name} is not a public P-256 key")
        found.append(key)
    return tuple(found)


def _is_p256(curve: ec.EllipticCurve) -> bool:
    return isinstance(curve, ec.SECP256R1)
