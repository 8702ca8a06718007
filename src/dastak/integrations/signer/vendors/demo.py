"""Keys for a demonstration: an authority of our own and one certificate under it, made once.

The authority's private key is thrown away as soon as it has signed, so that nothing else can
ever be issued under its name. Never use these for real certificates: nobody trusts them.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from dastak.integrations.signer.keyfiles import (
    keep_private,
    retired_token_keys,
    signing_key,
    token_key,
)
from dastak.integrations.signer.keyring import KeyringSigner

_YEARS = timedelta(days=3652)
_KEY, _CERTIFICATE, _ROOT = "signing-key.pem", "signing.pem", "root.pem"


def open_signer(folder: Path) -> KeyringSigner:
    """The demonstration signer of ``folder``; its keys are made on first use."""
    make_keys(folder)
    root = x509.load_pem_x509_certificate((folder / _ROOT).read_bytes())
    return KeyringSigner(
        key=signing_key(folder / _KEY),
        certificate=x509.load_pem_x509_certificate((folder / _CERTIFICATE).read_bytes()),
        chain=(root,),
        roots=(root,),
        token_key=token_key(folder),
        retired=retired_token_keys(folder),
    )


def make_keys(folder: Path) -> None:
    """Make the keys unless they are there. Several processes may try at once: one set wins."""
    if (folder / _ROOT).exists():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        _write_keys(fresh)
        fresh.rename(folder)
    except OSError:
        if not (folder / _ROOT).exists():
            raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _write_keys(folder: Path) -> None:
    authority_key = ec.generate_private_key(ec.SECP256R1())
    authority = _named("Dastak demonstration authority (no legal force)")
    root = _certificate(authority, authority_key.public_key(), authority, authority_key, path=0)
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = _named("Dastak demonstration signer (no legal force)")
    leaf = _certificate(subject, key.public_key(), authority, authority_key, path=None)
    keep_private(folder / _KEY, key)
    (folder / _CERTIFICATE).write_bytes(leaf.public_bytes(Encoding.PEM))
    (folder / _ROOT).write_bytes(root.public_bytes(Encoding.PEM))
    token_key(folder)


def _certificate(
    subject: x509.Name,
    public: rsa.RSAPublicKey | ec.EllipticCurvePublicKey,
    issuer: x509.Name,
    issuer_key: ec.EllipticCurvePrivateKey,
    *,
    path: int | None,
) -> x509.Certificate:
    """A certificate; ``path`` is how many authorities may stand below it, none for a leaf."""
    authority = path is not None
    now = datetime.now(UTC)
    usage = x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_cert_sign=authority,
        crl_sign=authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + _YEARS)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=path), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
            critical=False,
        )
        .sign(issuer_key, hashes.SHA256())
    )


def _named(name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "IN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Dastak demonstration"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )
