"""A department's own signing certificate, from a PKCS#12 file that its authority issued."""

from __future__ import annotations

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs12

from dastak.integrations.signer.keyfiles import retired_token_keys, token_key
from dastak.integrations.signer.keyring import KeyringSigner
from dastak.integrations.signer.pades import SigningKey
from dastak.integrations.signer.port import Refused


def open_signer(
    file: Path, *, passphrase: str, trust_roots: Path | None, folder: Path
) -> KeyringSigner:
    """The signer of a ``.p12``/``.pfx`` file.

    ``trust_roots`` is a PEM file of the authorities to trust, every earlier one included, so that
    old certificates still verify; without it the self-signed ones in the file are trusted.
    ``folder`` holds the key that signs QR tokens.
    """
    try:
        found = pkcs12.load_pkcs12(file.read_bytes(), passphrase.encode() or None)
    except (OSError, ValueError) as failure:
        raise Refused(f"{file.name} cannot be opened: {failure}") from failure
    if not isinstance(found.key, SigningKey) or found.cert is None:
        raise Refused(f"{file.name} holds no RSA or elliptic-curve key with its certificate")
    chain = tuple(extra.certificate for extra in found.additional_certs)
    return KeyringSigner(
        key=found.key,
        certificate=found.cert.certificate,
        chain=chain,
        roots=_roots(trust_roots, chain),
        token_key=token_key(folder),
        retired=retired_token_keys(folder),
    )


def _roots(file: Path | None, chain: tuple[x509.Certificate, ...]) -> tuple[x509.Certificate, ...]:
    if file is None:
        return tuple(one for one in chain if one.issuer == one.subject)
    try:
        return tuple(x509.load_pem_x509_certificates(file.read_bytes()))
    except (OSError, ValueError) as failure:
        raise Refused(f"{file.name} holds no trust roots: {failure}") from failure
