"""Tokens in QR codes: small, and read by anyone who has the published key."""

import json
from base64 import urlsafe_b64decode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from dastak.integrations.signer.keyfiles import token_key
from dastak.integrations.signer.keyring import KeyringSigner
from dastak.integrations.signer.tokens import TokenKey, read_token
from dastak.integrations.signer.vendors import demo

CLAIMS = b'{"no":"REVENUE-2026-000123-7"}'


def test_a_token_gives_its_claims_back(signer: KeyringSigner) -> None:
    assert read_token(signer.token(CLAIMS), signer.public_keys) == CLAIMS


def test_a_token_is_a_standard_jws(signer: KeyringSigner) -> None:
    header, claims, signature = signer.token(CLAIMS).split(".")
    assert json.loads(urlsafe_b64decode(header + "==")) == {
        "alg": "ES256",
        "kid": signer.public_keys[0].kid,
    }
    assert urlsafe_b64decode(claims + "==") == CLAIMS
    assert len(urlsafe_b64decode(signature + "==")) == 64


@pytest.mark.parametrize("part", [0, 1, 2])
def test_a_token_changed_anywhere_is_refused(signer: KeyringSigner, part: int) -> None:
    parts = signer.token(CLAIMS).split(".")
    middle = len(parts[part]) // 2
    letter = "A" if parts[part][middle] != "A" else "B"
    parts[part] = parts[part][:middle] + letter + parts[part][middle + 1 :]
    assert read_token(".".join(parts), signer.public_keys) is None


@pytest.mark.parametrize("junk", ["", ".", "..", "a.b.c", "é.é.é", "x" * 5000, "e30.e30."])
def test_junk_is_no_token(signer: KeyringSigner, junk: str) -> None:
    assert read_token(junk, signer.public_keys) is None


def test_a_token_by_another_key_is_refused(signer: KeyringSigner) -> None:
    other = TokenKey(ec.generate_private_key(ec.SECP256R1()))
    assert read_token(other.sign(CLAIMS), signer.public_keys) is None


def test_tokens_of_a_retired_key_are_still_read(tmp_path: Path) -> None:
    folder = tmp_path / "signer"
    before = demo.open_signer(folder).token(CLAIMS)
    public = token_key(folder).public_key()
    (folder / "retired").mkdir()
    (folder / "retired" / "2026.pem").write_bytes(
        public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    )
    (folder / "token-key.pem").unlink()
    after = demo.open_signer(folder)
    assert len(after.public_keys) == 2
    assert read_token(before, after.public_keys) == CLAIMS
    assert read_token(after.token(CLAIMS), after.public_keys) == CLAIMS
