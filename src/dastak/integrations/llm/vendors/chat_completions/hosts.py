"""Where a message may go: to this machine and its private network, unless the operator allows
more; and in the clear never further than that."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

NEAR = tuple(
    ip_network(network)
    for network in (
        "127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"
    )
)  # fmt: skip
"""Loopback and private networks; not link-local, where clouds keep their credentials."""
SCHEMES = ("http", "https")


class FarAway(OSError):
    """The name leads to an address outside of what is near."""


def is_near(address: str) -> bool:
    """Whether an address is this machine's or a private network's."""
    ip: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    return any(ip in network for network in NEAR if network.version == ip.version)


def problem_of(url: str, *, allow_remote: bool) -> str:
    """What is wrong with an address as it is written; names are looked up when we connect."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "LLM_URL is no address"
    if parts.scheme not in SCHEMES or not host:
        return "LLM_URL must begin with http:// or https:// and name a host"
    if parts.username or parts.password or parts.query or parts.fragment:
        return "LLM_URL must be a plain address; the key belongs into LLM_KEY"
    if _is_ip(host) and not is_near(host):
        return far_away(parts, allow_remote=allow_remote)
    return ""


def far_away(parts: SplitResult, *, allow_remote: bool) -> str:
    """Why a host beyond the private network is refused; empty when it is not."""
    if not allow_remote:
        return f"{parts.hostname} is outside of this network; LLM_ALLOW_REMOTE=yes would allow it"
    if parts.scheme != "https":
        return f"{parts.hostname} is outside of this network; use https, or all can read along"
    return ""


class NearResolver(AbstractResolver):
    """Looks names up for a connection and refuses every one that leads away; the addresses that
    were checked are the ones that are connected to."""

    def __init__(self) -> None:
        self._inner = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._inner.resolve(host, port, family)
        if not all(is_near(result["host"]) for result in found):
            raise FarAway(host)
        return found

    async def close(self) -> None:
        await self._inner.close()


def _is_ip(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
