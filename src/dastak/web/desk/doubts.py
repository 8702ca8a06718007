"""What proves a paper and what speaks against it, in the officer's words."""

from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, ngettext

from dastak.casework.queries.case import Paper

PROOFS: dict[str, Promise] = {
    "secure_qr": gettext_lazy("Proven by its signed QR code"),
    "offline_kyc": gettext_lazy("Proven: a signed Aadhaar file"),
    "signed_pdf": gettext_lazy("Proven by its digital signature"),
}
DOUBTS: dict[str, Promise] = {
    "code_not_signed_by_a_trusted_key": gettext_lazy("Its QR code is not signed by the authority."),
    "code_without_signature": gettext_lazy(
        "An old QR code without a signature: it proves nothing."
    ),
    "signature_broken": gettext_lazy("Its signature is broken: the file was changed."),
    "signed_by_somebody_else": gettext_lazy("It is signed, but not by an authority that we trust."),
    "kind_not_sure": gettext_lazy("It is not certain that this is the right kind of paper."),
    "number_masked_differs_from_code": gettext_lazy(
        "The number on it is not the one in its QR code."
    ),
    "date_of_birth_differs_from_code": gettext_lazy(
        "The date of birth on it is not the one in its QR code."
    ),
    "pincode_differs_from_code": gettext_lazy("The PIN code on it is not the one in its QR code."),
}
NOT_READ = gettext_lazy("Something important on it could not be read.")


def doubts_of(paper: Paper) -> Iterator[Promise | str]:
    """One sentence for each warning that an officer can act on."""
    if paper.sent_by_others:
        yield ngettext(
            "Another citizen sent the same paper.",
            "%(count)d other citizens sent the same paper.",
            paper.sent_by_others,
        ) % {"count": paper.sent_by_others}
    known = [DOUBTS[warning] for warning in paper.warnings if warning in DOUBTS]
    yield from known
    if any(warning.endswith("_not_read") for warning in paper.warnings):
        yield NOT_READ
