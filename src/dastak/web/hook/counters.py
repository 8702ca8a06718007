"""Who may read ``/hook/metrics``: whoever knows the token; without a token, only this machine."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import MutableMapping
from typing import Any

from dastak.web.hook.app import header

FORWARDED = (b"x-forwarded-for", b"forwarded", b"x-real-ip")
BEARER = "Bearer "


def may_read(scope: MutableMapping[str, Any], *, token: str) -> bool:
    """A request that a proxy hands on comes from elsewhere, whatever its peer is."""
    if token:
        given = header(scope, b"authorization")
        return hmac.compare_digest(given.encode(), f"{BEARER}{token}".encode())
    if any(header(scope, name) for name in FORWARDED):
        return False
    return _is_this_machine(str((scope.get("client") or ("",))[0]))


def _is_this_machine(peer: str) -> bool:
    try:
        address = ipaddress.ip_address(peer)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)
