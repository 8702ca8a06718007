"""A code that the authority signed proves who stands on the paper; others prove nothing."""

import base64
import sys
import zlib
from collections.abc import Callable

import pytest

from dastak.casework.paper_reading import PaperReading
from dastak.casework.proving import Trusted
from dastak.casework.reading import read_paper
from dastak.integrations.ocr.imaging.likeness import distance
from dastak.integrations.ocr.intake import open_paper
from dastak.integrations.ocr.proof.finding import codes_on
from dastak.integrations.ocr.proof.trust import Trust
from dastak.integrations.ocr.vendors.tesseract import Tesseract
from dastak.understanding.papers.codes.secure_qr import MOST_BYTES, read_secure_qr
from dastak.understanding.papers.kinds import PaperKinds
from tests.papers.authority import Authority, as_picture, zipped
from tests.papers.camera import photograph
from tests.papers.drawing import as_jpeg, draw
from tests.papers.people import person

LOCKED = base64.b64decode(
    "UEsDBAoACQAAADC9dV2E5nvxRwAAADsAAAALABwAb2ZmbGluZS54bWxVVAkAAywsAmssLAJrdXgLAAEEAAAAAAQAAAAA"
    "wjGHjUAOjIJSl5eY9PhGQngmV18djTBe75WthrPM1/sMzjXiTbpqVOr6CR9wXw1Dq1PKVfxJLGCmeA6Wkl2jHf/IxAgS"
    "VU9QSwcIhOZ78UcAAAA7AAAAUEsBAh4DCgAJAAAAML11XYTme/FHAAAAOwAAAAsAGAAAAAAAAQAAAKSBAAAAAG9mZmxp"
    "bmUueG1sVVQFAAMsLAJrdXgLAAEEAAAAAAQAAAAAUEsFBgAAAAABAAEAUQAAAJwAAAAAAA=="
)
"""An archive of one unsigned file, opened with 1234."""

ReadTrusting = Callable[..., PaperReading]


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture(scope="module")
def read(reader: Tesseract, kinds: PaperKinds, authority: Authority) -> ReadTrusting:
    trusted = Trusted(Trust((authority.certificate(),)), Trust())

    def _read(content: bytes, *accepts: str, said: str = "") -> PaperReading:
        return read_paper(
            content,
            filename="x",
            accepts=accepts,
            reader=reader,
            kinds=kinds,
            trusted=trusted,
            said=said,
        )

    return _read


def letter(seed: int, code: str) -> bytes:
    """A scan of the letter of a person, with this code on it."""
    return as_jpeg(draw("aadhaar-letter", seed, code=code).image)


def test_a_signed_code_beats_what_was_read(read: ReadTrusting, authority: Authority) -> None:
    who = person(3)
    reading = read(letter(3, authority.secure_code(who)), "aadhaar")
    assert reading.proof == "secure_qr"
    assert reading.values["name"].value == who.facts["name_en"]
    assert reading.values["number_masked"].value == f"XXXX XXXX {who.aadhaar[-4:]}"
    assert all(reading.values[name].proven for name in ("name", "date_of_birth", "pincode"))
    assert reading.warnings == ()


def test_the_code_alone_is_enough(read: ReadTrusting, authority: Authority) -> None:
    who = person(5)
    reading = read(photograph(as_picture(authority.secure_code(who), point=8), 5), "aadhaar")
    assert (reading.problem, reading.kind, reading.proof) == ("", "aadhaar", "secure_qr")
    assert reading.values["name"].value == who.facts["name_en"]


def test_no_code_can_be_read_in_the_stored_copy(read: ReadTrusting, authority: Authority) -> None:
    code = authority.secure_code(person(3))
    for content in (letter(3, code), as_jpeg(as_picture(code))):
        [page] = open_paper(read(content, "aadhaar").clean_copy).pages
        assert not any(found.text for found in codes_on(page))


def test_a_code_of_another_key_proves_nothing(read: ReadTrusting) -> None:
    reading = read(letter(3, Authority().secure_code(person(3))), "aadhaar")
    assert reading.proof == ""
    assert "code_not_signed_by_a_trusted_key" in reading.warnings
    assert not any(value.proven for value in reading.values.values())


def test_a_changed_code_proves_nothing(read: ReadTrusting, authority: Authority) -> None:
    changed = authority.secure_code(person(3), name="Somebody Else")
    reading = read(letter(3, changed), "aadhaar")
    assert reading.proof == ""
    assert reading.values["name"].value != "Somebody Else"


def test_a_card_that_says_other_than_its_code_is_doubted(
    read: ReadTrusting, authority: Authority
) -> None:
    other = person(4)
    reading = read(letter(3, authority.secure_code(other)), "aadhaar")
    assert "number_masked_differs_from_code" in reading.warnings
    assert reading.values["name"].value == other.facts["name_en"]


def test_an_unsigned_code_of_old_papers_only_fills_gaps(read: ReadTrusting) -> None:
    who = person(3)
    old = (
        f'<PrintLetterBarcodeData uid="{who.aadhaar}" name="Not Me" gender="M" '
        'yob="1901" dist="Delhi" pc="110001"/>'
    )
    reading = read(letter(3, old), "aadhaar")
    assert reading.values["name"].value != "Not Me"
    assert reading.values["year_of_birth"].value != "1901"
    assert not any(value.proven for value in reading.values.values())
    assert "code_without_signature" in reading.warnings
    assert who.aadhaar not in str(reading.values)


def test_a_code_where_another_paper_is_wanted_is_the_wrong_kind(
    read: ReadTrusting, authority: Authority
) -> None:
    reading = read(as_jpeg(as_picture(authority.secure_code(person(5)))), "electricity_bill")
    assert (reading.problem, reading.kind) == ("wrong_kind", "aadhaar")


def test_a_signed_file_is_as_good_as_a_card(read: ReadTrusting, authority: Authority) -> None:
    who = person(6)
    for file in (authority.offline_file(who), zipped(authority.offline_file(who))):
        reading = read(file, "aadhaar")
        assert (reading.problem, reading.proof) == ("", "offline_kyc")
        assert reading.values["name"].value == who.facts["name_en"]
        assert who.aadhaar.encode() not in reading.clean_copy


def test_a_file_of_another_key_or_changed_is_refused(
    read: ReadTrusting, authority: Authority
) -> None:
    who = person(6)
    genuine = authority.offline_file(who)
    changed = genuine.replace(who.facts["name_en"].encode(), b"Somebody Else")
    for file in (Authority().offline_file(who), changed):
        reading = read(file, "aadhaar")
        assert reading.problem == "unreadable"
        assert reading.warnings == ("file_not_signed_by_a_trusted_key",)


def test_what_is_wrapped_around_a_signed_file_is_not_believed(
    read: ReadTrusting, authority: Authority
) -> None:
    genuine = authority.offline_file(person(6)).partition(b"?>")[2]
    wrapped = (
        b'<OfflinePaperlessKyc referenceId="1111"><UidData><Poi name="Somebody Else"'
        b' dob="01-01-1990" gender="M"/></UidData>' + genuine + b"</OfflinePaperlessKyc>"
    )
    reading = read(wrapped, "aadhaar")
    assert "Somebody Else" not in str(reading.values)


def test_entities_are_never_unfolded(read: ReadTrusting, authority: Authority) -> None:
    body = authority.offline_file(person(6)).partition(b"?>")[2]
    hostile = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + body
    assert read(hostile, "aadhaar").problem == "unreadable"


def test_a_locked_archive_asks_for_its_share_code(read: ReadTrusting) -> None:
    reading = read(LOCKED, "aadhaar", said="my aadhaar file")
    assert reading.warnings == ("share_code_missing",)
    opened = read(LOCKED, "aadhaar", said="code is 1234")
    assert opened.warnings == ("file_not_signed_by_a_trusted_key",)


def test_a_bomb_in_a_code_is_not_unpacked() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = packer.compress(bytes(MOST_BYTES * 8)) + packer.flush()
    packed += bytes(600)
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    digits = str(int.from_bytes(packed))
    sys.set_int_max_str_digits(limit)
    assert read_secure_qr(digits) is None


def test_copies_of_one_paper_look_alike_and_papers_differ(read: ReadTrusting) -> None:
    one, other = draw("voter-card", 1), draw("electricity-bill", 2)
    first = read(photograph(one.image, 1), "voter_id").likeness
    again = read(photograph(one.image, 9), "voter_id").likeness
    third = read(photograph(other.image, 2), "electricity_bill").likeness
    assert first is not None and again is not None and third is not None
    assert distance(first, again) <= 12 < distance(first, third)
