"""Signatures on certificates: made by us, judged by us and by an independent tool."""

import random
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from dastak.integrations.printer.drawing import draw_certificate
from dastak.integrations.signer.keyfiles import signing_key
from dastak.integrations.signer.keyring import KeyringSigner
from dastak.integrations.signer.port import Refused, Signer
from dastak.integrations.signer.signatures import NO_SIGNATURE, look_at_signature
from dastak.integrations.signer.vendors import demo
from dastak.integrations.signer.vendors import pkcs12 as pkcs12_vendor
from tests.certificates.papers import certificate_page
from tests.certificates.poppler import signature_report, text_of

NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def signed(signer: KeyringSigner) -> bytes:
    return signer.sign(draw_certificate(certificate_page()), reason="Issued", name="B. Singh")


def test_pdfsig_finds_the_signature_valid_over_the_whole_document(
    signed: bytes, tmp_path: Path
) -> None:
    report = signature_report(signed, tmp_path)
    assert "Signature is Valid." in report
    assert "Total document signed" in report
    assert "ETSI.CAdES.detached" in report


def test_pdfsig_finds_a_changed_document_invalid(signed: bytes, tmp_path: Path) -> None:
    changed = signed.replace(b"/Title", b"/Titlf", 1)
    assert "Signature is Valid." not in signature_report(changed, tmp_path)


def test_a_signature_of_ours_is_good(signer: KeyringSigner, signed: bytes) -> None:
    assert look_at_signature(signed, roots=signer.trust_roots, at=NOW).good


def test_the_text_survives_the_signature(signed: bytes, tmp_path: Path) -> None:
    assert "Sunita Devi" in text_of(signed, tmp_path)


@pytest.mark.parametrize("seed", range(12))
def test_one_changed_byte_anywhere_spoils_it(
    signer: KeyringSigner, signed: bytes, seed: int
) -> None:
    where = random.Random(seed).randrange(len(signed))
    if signed[where : where + 1] in b"0>" and b"0" * 40 in signed[where - 60 : where + 60]:
        where = 1_000 + seed  # padding of the signature's own slot: it signs everything but itself
    changed = bytearray(signed)
    changed[where] ^= 0x01
    assert not look_at_signature(bytes(changed), roots=signer.trust_roots, at=NOW).good


def test_something_appended_is_seen(signer: KeyringSigner, signed: bytes) -> None:
    found = look_at_signature(signed + b"\n%more\n", roots=signer.trust_roots, at=NOW)
    assert found.intact
    assert not found.whole
    assert not found.good


def test_a_signature_by_somebody_else_is_intact_but_not_trusted(
    signer: KeyringSigner, tmp_path: Path
) -> None:
    stranger = demo.open_signer(tmp_path / "stranger")
    pdf = stranger.sign(draw_certificate(certificate_page()), reason="Issued", name="Nobody")
    found = look_at_signature(pdf, roots=signer.trust_roots, at=NOW)
    assert found.intact
    assert not found.trusted


def test_a_certificate_not_yet_or_no_longer_in_force_is_not_trusted(
    signer: KeyringSigner, signed: bytes
) -> None:
    for moment in (NOW - timedelta(days=30), NOW + timedelta(days=4000)):
        assert not look_at_signature(signed, roots=signer.trust_roots, at=moment).trusted


@pytest.mark.parametrize("file", [b"", b"hello", b"%PDF-1.7\n" + b"\0" * 2000])
def test_what_is_no_signed_pdf_has_no_signature(signer: KeyringSigner, file: bytes) -> None:
    assert look_at_signature(file, roots=signer.trust_roots, at=NOW) == NO_SIGNATURE


def test_a_pdf_that_cannot_be_signed_is_refused(signer: KeyringSigner) -> None:
    with pytest.raises(Refused):
        signer.sign(b"not a pdf", reason="Issued", name="B. Singh")


def test_demo_keys_are_made_once_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    folder = tmp_path / "signer"
    first = demo.open_signer(folder)
    again = demo.open_signer(folder)
    assert first.certificate == again.certificate
    assert first.public_keys == again.public_keys
    private = [path for path in folder.iterdir() if path.name.endswith("key.pem")]
    assert {path.name for path in private} == {"signing-key.pem", "token-key.pem"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in private} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [path.name for path in tmp_path.iterdir()] == ["signer"]


def test_a_pkcs12_file_signs_and_is_trusted_through_its_roots(tmp_path: Path) -> None:
    demo.make_keys(tmp_path / "demo")
    leaf = x509.load_pem_x509_certificate((tmp_path / "demo" / "signing.pem").read_bytes())
    root = x509.load_pem_x509_certificate((tmp_path / "demo" / "root.pem").read_bytes())
    key = signing_key(tmp_path / "demo" / "signing-key.pem")
    file = tmp_path / "department.p12"
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"department", key, leaf, [root], BestAvailableEncryption(b"secret")
        )
    )
    signer: Signer = pkcs12_vendor.open_signer(
        file,
        passphrase="secret",
        trust_roots=tmp_path / "demo" / "root.pem",
        folder=tmp_path / "tokens",
    )
    pdf = signer.sign(draw_certificate(certificate_page()), reason="Issued", name="B. Singh")
    assert look_at_signature(pdf, roots=signer.trust_roots, at=NOW).good
    assert signer.check_config() == ()
    with pytest.raises(Refused):
        pkcs12_vendor.open_signer(file, passphrase="wrong", trust_roots=None, folder=tmp_path)
