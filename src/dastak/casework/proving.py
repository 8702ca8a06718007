"""What the codes on a paper and its own signature prove, and what to warn of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec
from cryptography.hazmat.primitives.serialization import Encoding

from dastak.casework.paper_reading import PaperValue
from dastak.integrations.ocr.proof.trust import Trust
from dastak.integrations.signer.signatures import look_at_signature
from dastak.understanding.papers.codes.identity import Identity
from dastak.understanding.papers.codes.old_qr import read_old_qr
from dastak.understanding.papers.codes.secure_qr import read_secure_qr
from dastak.understanding.papers.words import Box

UNSIGNED_TRUST = 0.6
"""Of what an unsigned code says: anybody can print one."""
SIGNATURE_INSIDE = b"/ByteRange"


class Trusted(msgspec.Struct, frozen=True):
    """Whose signatures count, by what they sign."""

    aadhaar: Trust
    documents: Trust


NOBODY = Trusted(Trust(), Trust())


class Proof(msgspec.Struct, frozen=True):
    """``how`` is empty when nothing is proven; ``values`` are the identity's."""

    how: str = ""
    values: dict[str, PaperValue] = {}
    warnings: tuple[str, ...] = ()


def proof_of_code(text: str, *, box: Box, page: int, trust: Trust) -> Proof | None:
    """What one code says of a person; None when it is another code."""
    secure = read_secure_qr(text)
    if secure is not None:
        if trust.has_signed(secure.signed, secure.signature):
            return Proof("secure_qr", as_values(secure.identity, box=box, page=page))
        return Proof(warnings=("code_not_signed_by_a_trusted_key",))
    old = read_old_qr(text)
    if old is None:
        return None
    values = as_values(old, box=box, page=page, trust=UNSIGNED_TRUST)
    return Proof(values=values, warnings=("code_without_signature",))


def as_values(
    said: Identity, *, box: Box, page: int = 1, trust: float = 1.0
) -> dict[str, PaperValue]:
    """An identity as the values of a paper; proven when ``trust`` is whole."""
    sure = trust == 1.0
    return {
        name: PaperValue(value, trust, box, page, checked=sure, proven=sure)
        for name, value in said.values.items()
    }


def proof_of_file(content: bytes, *, trust: Trust, at: datetime) -> Proof:
    """Whether a PDF bears a signature that leads to somebody whom we trust."""
    if SIGNATURE_INSIDE not in content or not trust.certificates:
        return Proof()
    roots = [one.public_bytes(Encoding.DER) for one in trust.certificates]
    found = look_at_signature(content, roots=roots, at=at)
    if found.good:
        return Proof("signed_pdf")
    return Proof(warnings=("signed_by_somebody_else" if found.intact else "signature_broken",))


def best(proofs: Iterable[Proof]) -> Proof:
    """The strongest of several, with everybody's warnings."""
    proofs = tuple(proofs)
    first = max(proofs, key=lambda one: (bool(one.how), len(one.values)), default=Proof())
    warnings = dict.fromkeys(warning for one in proofs for warning in one.warnings)
    return Proof(first.how, first.values, tuple(warnings))
