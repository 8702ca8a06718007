"""Reads the Secure QR code of an Aadhaar paper: who it describes, and what was signed.

A very large decimal number: its bytes unpack (gzip) to fields parted by the byte 255, a picture,
hashes of mobile and e-mail, and a signature (RSA 2048, SHA-256) over all before it. It holds
only the last four digits of the number. Layout: UIDAI, "User manual for QR code", 2019 and later.
"""

import re
import zlib

import msgspec

from dastak.understanding.papers.codes.identity import Identity, identity

FEWEST_DIGITS, MOST_DIGITS = 700, 7100
"""Shorter numbers are something else; no QR code holds longer ones."""
MOST_BYTES = 64 * 1024
SIGNATURE_BYTES = 256
PART = b"\xff"
FIELDS = (
    "indicator", "reference", "name", "dob", "gender", "care_of", "district", "landmark", "house",
    "location", "pincode", "post_office", "state", "street", "sub_district", "vtc",
)  # fmt: skip
VERSION = re.compile(rb"V\d")
AT_ONCE = 4000
"""Digits turned into a number at once: Python refuses more than 4,300."""


class SecureQr(msgspec.Struct, frozen=True):
    """What the code says, the bytes that were signed, and their signature."""

    identity: Identity
    signed: bytes
    signature: bytes


def read_secure_qr(text: str) -> SecureQr | None:
    """None when the text is no Secure QR code, or a broken one."""
    if not (text.isascii() and text.isdigit() and FEWEST_DIGITS <= len(text) <= MOST_DIGITS):
        return None
    content = _unpacked(_number(text))
    if len(content) <= SIGNATURE_BYTES:
        return None
    signed, signature = content[:-SIGNATURE_BYTES], content[-SIGNATURE_BYTES:]
    parts = signed.split(PART, len(FIELDS) + 1)
    if VERSION.fullmatch(parts[0]):
        parts = parts[1:]
    if len(parts) < len(FIELDS) or not re.fullmatch(rb"[0-3]", parts[0]):
        return None
    said = {field: part.decode("iso-8859-1") for field, part in zip(FIELDS, parts, strict=False)}
    return SecureQr(identity(said, last_four=said["reference"][:4]), signed, signature)


def _number(digits: str) -> bytes:
    number = 0
    for at in range(0, len(digits), AT_ONCE):
        some = digits[at : at + AT_ONCE]
        number = number * 10 ** len(some) + int(some)
    return number.to_bytes((number.bit_length() + 7) // 8)


def _unpacked(packed: bytes) -> bytes:
    """Nothing when it does not unpack, or to more than such a code may hold."""
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        content = unpacker.decompress(packed, MOST_BYTES)
    except zlib.error:
        return b""
    return content if unpacker.eof else b""
