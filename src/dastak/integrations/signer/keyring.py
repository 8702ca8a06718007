"""A signer over keys in memory; vendors differ only in where they take the keys from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from dastak.integrations.signer.pades import PdfSealer, SigningKey
from dastak.integrations.signer.port import PublicKey
from dastak.integrations.signer.tokens import TokenKey, published

_SOON = timedelta(days=60)


class KeyringSigner:
    """Fulfils the port with a signing key, a token key, and what is trusted and was retired."""

    def __init__(
        self,
        *,
        key: SigningKey,
        certificate: x509.Certificate,
        chain: Iterable[x509.Certificate],
        roots: Iterable[x509.Certificate],
        token_key: ec.EllipticCurvePrivateKey,
        retired: Iterable[ec.EllipticCurvePublicKey] = (),
    ) -> None:
        self._sealer = PdfSealer(key, certificate, chain)
        self._certificate = certificate
        self._roots = tuple(roots)
        self._tokens = TokenKey(token_key)
        self._retired = tuple(published(old) for old in retired)
        self._pair = key.public_key() == certificate.public_key()

    def sign(self, pdf: bytes, *, reason: str, name: str) -> bytes:
        """The PDF with a certifying signature added."""
        return self._sealer.sign(pdf, reason=reason, name=name)

    def token(self, claims: bytes) -> str:
        """The claims in a compact signed token."""
        return self._tokens.sign(claims)

    @property
    def certificate(self) -> bytes:
        """The signing certificate, DER."""
        return self._certificate.public_bytes(Encoding.DER)

    @property
    def trust_roots(self) -> tuple[bytes, ...]:
        """The authorities that our signatures lead to, DER."""
        return tuple(root.public_bytes(Encoding.DER) for root in self._roots)

    @property
    def public_keys(self) -> tuple[PublicKey, ...]:
        """The token key in use, then the retired ones."""
        return (self._tokens.public, *self._retired)

    def check_config(self) -> tuple[str, ...]:
        """A wrong pair, a missing authority, a certificate that has ended or soon will."""
        found: list[str] = []
        ends = self._certificate.not_valid_after_utc
        now = datetime.now(UTC)
        if not self._pair:
            found.append("signer: the signing key does not belong to the certificate")
        if not self._roots:
            found.append("signer: no trust root is given, so no signature of ours can be checked")
        if now < self._certificate.not_valid_before_utc:
            found.append("signer: the certificate is not in force yet")
        if ends < now + _SOON:
            found.append(f"signer: the certificate ends on {ends:%d-%m-%Y}")
        return tuple(found)
