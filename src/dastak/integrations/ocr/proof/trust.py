"""Whose signatures count: the certificates in files that the operator put there."""

from __future__ import annotations

from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256


class TrustUnreadable(ValueError):
    """The file of trusted certificates is missing or holds none."""


class Trust:
    """The authority's public certificates: those of today and those of older papers."""

    def __init__(self, certificates: tuple[x509.Certificate, ...] = ()) -> None:
        self.certificates = certificates

    @classmethod
    def of_file(cls, path: str) -> Trust:
        """From a file of PEM certificates; nobody is trusted when ``path`` is empty."""
        if not path:
            return cls()
        try:
            return cls(tuple(x509.load_pem_x509_certificates(Path(path).read_bytes())))
        except (OSError, ValueError) as failure:
            raise TrustUnreadable(f"{path} holds no certificates") from failure

    def has_signed(self, signed: bytes, signature: bytes) -> bool:
        """RSA with SHA-256 and PKCS #1 v1.5 padding, by any of the certificates."""
        return any(_fits(one, signed, signature) for one in self.certificates)


def _fits(certificate: x509.Certificate, signed: bytes, signature: bytes) -> bool:
    key = certificate.public_key()
    if not isinstance(key, RSAPublicKey):
        return False
    try:
        key.verify(signature, signed, PKCS1v15(), SHA256())
    except InvalidSignature:
        return False
    return True
