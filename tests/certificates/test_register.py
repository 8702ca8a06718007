"""Codes, numbers, masks, claims and validity: the pure parts of the register."""

from __future__ import annotations

import zlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dastak.certificates.claims import Claims, decode, encode, name_mark
from dastak.certificates.codes import ALPHABET, LENGTH, new_code, read_code, spaced
from dastak.certificates.evidence import claimed_code
from dastak.certificates.masking import masked
from dastak.certificates.numbering import certificate_number, is_certificate_number
from dastak.certificates.policy import NotAllowed, check_reason, last_valid_day, standing

DIGITS = "0123456789"


def test_codes_are_all_different_and_read_back_however_they_are_typed() -> None:
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    for code in codes:
        assert len(code) == LENGTH
        assert read_code(spaced(code)) == code
        assert read_code(f"  {spaced(code).lower().replace('-', ' ')}\n") == code


def test_every_single_wrong_sign_of_a_code_is_noticed() -> None:
    code = new_code()
    for place in range(LENGTH):
        for sign in ALPHABET:
            if sign != code[place]:
                assert read_code(code[:place] + sign + code[place + 1 :]) is None


@pytest.mark.parametrize("junk", ["", "2345", "A" * 16, "0" * 16, "2" * 10_000, "कोड", "é" * 16])
def test_what_cannot_be_a_code_is_not_read_as_one(junk: str) -> None:
    assert read_code(junk) is None


def test_no_two_signs_of_a_code_look_alike() -> None:
    assert not set(ALPHABET) & set("01OILSZBAEU")


@settings(deadline=None)
@given(
    st.sampled_from(["revenue", "mcd-health", "r2"]), st.integers(2020, 2100), st.integers(1, 10**7)
)
def test_a_number_notices_every_wrong_digit_and_every_swap(
    department: str, year: int, serial: int
) -> None:
    number = certificate_number(department, year, serial)
    assert is_certificate_number(number)
    for place, sign in enumerate(number):
        for wrong in DIGITS.replace(sign, "") if sign.isdigit() else "":
            assert not is_certificate_number(number[:place] + wrong + number[place + 1 :])
        before = number[place - 1]
        if place and before != sign and before.isalnum() and sign.isalnum():
            swapped = number[: place - 1] + sign + before + number[place + 1 :]
            assert not is_certificate_number(swapped)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Sunita Devi", "S••• D•••"),
        ("क्षमा देवी", "क्ष••• दे•••"),
        ("ਸੁਨੀਤਾ", "ਸੁ•••"),
        ("Émile", "É•••"),
        ("X", "X•••"),
        ("", ""),
        ("a b c d e f g h", "a••• b••• c••• d••• e••• f•••"),
    ],
)
def test_a_masked_name_shows_first_letters_and_no_length(name: str, shown: str) -> None:
    assert masked(name) == shown


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_name_can_be_masked(name: str) -> None:
    for word in masked(name).split():
        assert word.endswith("•••")


def test_a_name_mark_ignores_case_spaces_and_dots_and_differs_by_number() -> None:
    assert name_mark("N-1", "Smt. Sunita  DEVI") == name_mark("N-1", "smt sunita devi")
    assert name_mark("N-1", "Sunita Devi") != name_mark("N-2", "Sunita Devi")
    assert name_mark("N-1", "Sunita Devi") != name_mark("N-1", "Sunita Devy")


def test_claims_fit_a_qr_and_read_back() -> None:
    claims = Claims(
        no="MCD-HEALTH-2026-000123-44",
        iss="mcd-health",
        svc="birth-certificate",
        on=date(2026, 11, 21),
        nm=name_mark("MCD-HEALTH-2026-000123-44", "Aarav"),
    )
    assert decode(encode(claims)) == claims
    assert len(encode(claims)) < 150
    assert decode(b"[]") is None


@pytest.mark.parametrize(
    ("issued", "months", "last"),
    [
        (date(2026, 11, 21), 6, date(2027, 5, 20)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 1, 1), 12, date(2026, 12, 31)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 30)),
        (date(2026, 11, 21), None, None),
    ],
)
def test_the_last_valid_day(issued: date, months: int | None, last: date | None) -> None:
    assert last_valid_day(issued, months) == last


@settings(deadline=None)
@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(1, 240))
def test_every_validity_has_a_last_day_after_its_first(issued: date, months: int) -> None:
    last = last_valid_day(issued, months)
    assert last is not None
    assert issued < last
    assert 27 * months <= (last - issued).days <= 31 * months


def test_a_certificate_stands_through_its_last_day_unless_revoked() -> None:
    last = date(2026, 12, 31)
    assert standing(revoked=False, valid_until=last, today=last) == "valid"
    assert standing(revoked=False, valid_until=last, today=date(2027, 1, 1)) == "expired"
    assert standing(revoked=True, valid_until=last, today=date(2027, 1, 1)) == "revoked"
    assert standing(revoked=False, valid_until=None, today=date(2099, 1, 1)) == "valid"


@pytest.mark.parametrize("reason", ["", "   ", "wrong", " a   b  c "])
def test_a_revocation_without_a_reason_is_refused(reason: str) -> None:
    with pytest.raises(NotAllowed):
        check_reason(reason)


@pytest.mark.parametrize("file", [b"", b"%PDF-1.7", b"stream\n" * 5000, b"dastak-verify:"])
def test_a_file_that_claims_nothing_claims_nothing(file: bytes) -> None:
    assert claimed_code(file) is None


def test_a_claim_in_a_compressed_stream_is_found_and_a_bomb_is_not_blown_up() -> None:
    code = new_code()
    marked = b"x" * 1000 + f"dastak-verify:{spaced(code)}".encode()
    bomb = b"stream\r\n" + zlib.compress(bytes(50_000_000)) + b"\nendstream\n"
    assert claimed_code(bomb + b"stream\n" + zlib.compress(marked) + b"\nendstream") == code
