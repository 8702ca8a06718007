"""The signer of this installation, opened once per process."""

from __future__ import annotations

from functools import cache

from django.conf import settings

from dastak.integrations.signer.choice import open_signer
from dastak.integrations.signer.port import Signer


@cache
def our_signer() -> Signer:
    """As the settings say."""
    return open_signer(settings.SIGNER)


def verify_address() -> str:
    """Where anyone checks a certificate."""
    return f"{settings.PUBLIC_URL}/verify"
