"""Says whether a paper is a certificate of ours, and whether it still stands."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Literal

import msgspec
from django.utils import timezone

from dastak.certificates.codes import read_code
from dastak.certificates.evidence import claimed_code
from dastak.certificates.masking import masked
from dastak.certificates.models import Certificate
from dastak.certificates.policy import standing
from dastak.certificates.queries import entry_by_code, entry_by_digest
from dastak.certificates.register import printed
from dastak.certificates.seal import our_signer
from dastak.integrations.printer.page import NOTHING
from dastak.integrations.signer.signatures import look_at_signature
from dastak.values.language import LanguageText

Status = Literal["valid", "altered", "revoked", "expired", "unknown"]


class Verdict(msgspec.Struct, frozen=True):
    """What anyone may know of a certificate whose file or code they hold.

    ``altered``: the file names a certificate of ours but is not the file that we signed.
    ``replaced``: it was revoked because a corrected one was issued. The name is masked.
    """

    status: Status
    number: str = ""
    title: LanguageText = NOTHING
    issuer: LanguageText = NOTHING
    masked_name: str = ""
    issued_on: date | None = None
    valid_until: date | None = None
    revoked_on: date | None = None
    replaced: bool = False


UNKNOWN = Verdict("unknown")


def verify(pdf: bytes, *, now: datetime) -> Verdict:
    """Judge a file: its bytes are in the register, our signature is on it, and it still stands."""
    entry = entry_by_digest(hashlib.sha256(pdf).hexdigest())
    if entry is not None:
        return _judged(entry, now) if _signed_by_us(pdf, entry) else UNKNOWN
    code = claimed_code(pdf)
    claimed = entry_by_code(code) if code else None
    return _verdict(claimed, "altered") if claimed else UNKNOWN


def verify_code(text: str, *, now: datetime) -> Verdict:
    """Judge a code that someone typed or scanned: the register alone answers."""
    code = read_code(text)
    entry = entry_by_code(code) if code else None
    return _judged(entry, now) if entry else UNKNOWN


def _signed_by_us(pdf: bytes, entry: Certificate) -> bool:
    """As of the moment of signing, so that a certificate outlives the key that signed it."""
    signer = our_signer()
    at = entry.signed_at or entry.issued_at
    return look_at_signature(pdf, roots=signer.trust_roots, at=at).good


def _judged(entry: Certificate, now: datetime) -> Verdict:
    status = standing(
        revoked=entry.revoked_at is not None,
        valid_until=entry.valid_until,
        today=timezone.localdate(now),
    )
    return _verdict(entry, status)


def _verdict(entry: Certificate, status: Status) -> Verdict:
    paper = printed(entry)
    return Verdict(
        status=status,
        number=entry.number,
        title=paper.title,
        issuer=paper.department,
        masked_name=masked(paper.holder),
        issued_on=timezone.localdate(entry.issued_at),
        valid_until=entry.valid_until,
        revoked_on=timezone.localdate(entry.revoked_at) if entry.revoked_at else None,
        replaced=hasattr(entry, "replaced_by"),
    )
