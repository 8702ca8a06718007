"""What anyone learns who checks a certificate."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dastak.accounts.actors import SYSTEM
from dastak.accounts.scope import SYSTEM_WIDE
from dastak.certificates.actions.count_check import PER_MINUTE, count_check
from dastak.certificates.actions.issue import issue
from dastak.certificates.actions.revoke import revoke
from dastak.certificates.claims import decode, name_mark
from dastak.certificates.codes import new_code, spaced
from dastak.certificates.seal import our_signer
from dastak.certificates.verification import UNKNOWN, verify, verify_code
from dastak.integrations.printer.qr import read_qr
from dastak.integrations.signer.tokens import read_token
from dastak.integrations.signer.vendors import demo
from dastak.vault.files import fetch
from tests.certificates.orders import order
from tests.certificates.poppler import picture_of

NOW = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)

pytestmark = pytest.mark.usefixtures("offices")


def test_an_untouched_certificate_is_valid_and_the_name_is_masked() -> None:
    done = issue(order(), by=SYSTEM, now=NOW)
    for verdict in (
        verify(fetch(done.file_key), now=NOW),
        verify_code(spaced(done.verify_code), now=NOW),
    ):
        assert verdict.status == "valid"
        assert verdict.number == done.number
        assert verdict.masked_name == "S••• D•••"
        assert "Sunita" not in repr(verdict)


@pytest.mark.parametrize("seed", range(15))
def test_one_changed_byte_anywhere_makes_it_altered(seed: int) -> None:
    done = issue(order(), by=SYSTEM, now=NOW)
    pdf = bytearray(fetch(done.file_key))
    pdf[random.Random(seed).randrange(len(pdf))] ^= 0x01
    verdict = verify(bytes(pdf), now=NOW)
    assert (verdict.status, verdict.number) == ("altered", done.number)


def test_something_appended_makes_it_altered() -> None:
    done = issue(order(), by=SYSTEM, now=NOW)
    assert verify(fetch(done.file_key) + b"\n% note", now=NOW).status == "altered"


def test_a_revoked_certificate_is_revoked_even_when_it_also_ran_out() -> None:
    done = issue(order(), by=SYSTEM, now=NOW)
    revoke(SYSTEM_WIDE, done.number, by=SYSTEM, reason="Issued by mistake.", now=NOW)
    for later in (NOW, NOW + timedelta(days=400)):
        verdict = verify(fetch(done.file_key), now=later)
        assert (verdict.status, verdict.revoked_on, verdict.replaced) == (
            "revoked", NOW.date(), False,
        )  # fmt: skip
        assert "mistake" not in repr(verdict)


def test_a_certificate_runs_out_after_its_last_day() -> None:
    done = issue(order(validity_months=6), by=SYSTEM, now=NOW)
    pdf = fetch(done.file_key)
    assert verify(pdf, now=datetime(2027, 5, 20, 12, tzinfo=UTC)).status == "valid"
    assert verify(pdf, now=datetime(2027, 5, 21, 12, tzinfo=UTC)).status == "expired"


@pytest.mark.parametrize("file", [b"", b"hello", b"%PDF-1.7\n1 0 obj", b"\0" * 100_000])
def test_a_file_that_is_not_ours_is_unknown(file: bytes) -> None:
    assert verify(file, now=NOW) == UNKNOWN


@pytest.mark.parametrize("code", ["", "2345", "AAAA-AAAA-AAAA-AAAA", "x" * 9999])
def test_a_code_that_is_none_is_unknown(code: str) -> None:
    assert verify_code(code, now=NOW) == UNKNOWN


def test_a_code_that_was_never_given_is_unknown() -> None:
    issue(order(), by=SYSTEM, now=NOW)
    assert verify_code(new_code(), now=NOW) == UNKNOWN


def test_a_forged_register_entry_does_not_make_a_foreign_file_valid(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stranger = demo.open_signer(tmp_path / "stranger")
    monkeypatch.setattr("dastak.certificates.actions.issue.our_signer", lambda: stranger)
    done = issue(order(), by=SYSTEM, now=NOW)
    assert verify(fetch(done.file_key), now=NOW) == UNKNOWN


def test_the_printed_qr_verifies_offline_with_the_published_key(tmp_path: Path) -> None:
    done = issue(order(), by=SYSTEM, now=NOW)
    (text,) = read_qr(picture_of(fetch(done.file_key), tmp_path, dots=110))
    address, token = text.split("#")
    assert address == f"https://example.in/verify/{done.verify_code}"
    claims = decode(read_token(token, our_signer().public_keys) or b"")
    assert claims is not None
    assert (claims.no, claims.iss, claims.svc) == (done.number, "revenue", "income-certificate")
    assert claims.nm == name_mark(done.number, "SUNITA DEVI")
    assert str(claims.til) == "2027-05-20"


def test_an_address_may_check_so_often_and_another_still_may() -> None:
    assert all(count_check("203.0.113.9", now=NOW) for _ in range(PER_MINUTE))
    assert not count_check("203.0.113.9", now=NOW)
    assert count_check("203.0.113.10", now=NOW)
    assert count_check("203.0.113.9", now=NOW + timedelta(minutes=1))


def test_all_addresses_of_one_ipv6_customer_count_as_one() -> None:
    for last in range(PER_MINUTE):
        assert count_check(f"2001:db8:1:2::{last:x}", now=NOW)
    assert not count_check("2001:db8:1:2:ffff::1", now=NOW)
    assert count_check("2001:db8:1:3::1", now=NOW)
