"""The payment gateway of this installation, opened once per process."""

from __future__ import annotations

from functools import cache

from django.conf import settings

from dastak.integrations.gateway.choice import open_gateway
from dastak.integrations.gateway.port import Gateway


@cache
def our_gateway() -> Gateway:
    """As the settings say."""
    return open_gateway(settings.GATEWAY)
