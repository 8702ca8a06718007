"""Looks at the signature in a PDF: is it whole, does it cover everything, whom does it lead to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO

import msgspec
from asn1crypto import x509 as asn1
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext


class SignatureFound(msgspec.Struct, frozen=True):
    """What a look at a PDF's signature showed.

    ``intact``: the signed bytes are as they were, and the signature is by the key of its
    certificate. ``whole``: nothing was appended. ``trusted``: the certificate leads to one of
    the given authorities and was in force at the given moment.
    """

    intact: bool = False
    whole: bool = False
    trusted: bool = False
    signer: str = ""

    @property
    def good(self) -> bool:
        """Nothing at all to object to."""
        return self.intact and self.whole and self.trusted


NO_SIGNATURE = SignatureFound()


def look_at_signature(pdf: bytes, *, roots: Iterable[bytes], at: datetime) -> SignatureFound:
    """The state of the one signature that we put into our PDFs, as of ``at``.

    A file that cannot be read, or has none or several, has no signature of ours.
    """
    context = ValidationContext(
        trust_roots=[asn1.Certificate.load(root) for root in roots],
        allow_fetching=False,
        moment=at,
    )
    try:
        found = PdfFileReader(BytesIO(pdf)).embedded_regular_signatures
        if len(found) != 1:
            return NO_SIGNATURE
        status = validate_pdf_signature(found[0], context)
    except Exception:  # a hostile or broken file may fail anywhere in the parser
        return NO_SIGNATURE
    return SignatureFound(
        intact=bool(status.intact and status.valid),
        whole=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        trusted=bool(status.trusted),
        signer=status.signing_cert.subject.human_friendly,
    )
