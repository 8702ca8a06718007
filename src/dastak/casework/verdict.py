"""What the checks of a paper come to, for the officer: never a refusal, always with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

Verdict = Literal["verified", "plausible", "needs_a_look"]

DOUBTFUL = (
    "_differs_from_code",
    "code_not_signed_by_a_trusted_key",
    "signature_broken",
    "signed_by_somebody_else",
    "kind_not_sure",
    "_not_read",
)
"""Warnings, or their ends, after which an officer should look for himself."""


def verdict(*, proof: str, warnings: Sequence[str], sent_by_others: int) -> Verdict:
    """``verified``: a trusted signature and nothing against it; ``plausible``: right kind,
    legible, nothing against it; else an officer should look, and the warnings say at what."""
    if sent_by_others or any(warning.endswith(DOUBTFUL) for warning in warnings):
        return "needs_a_look"
    return "verified" if proof else "plausible"
