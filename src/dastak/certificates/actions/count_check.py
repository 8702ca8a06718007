"""Counts checks by an address, so that nobody can try codes by the thousand."""

from __future__ import annotations

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address

from django.db import connection

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.certificates.models import CheckCount
from dastak.vault.blind import blind

PER_MINUTE = 60
_KEPT = timedelta(hours=1)
_COUNT = """
INSERT INTO certificates_checkcount AS kept (address, minute, count) VALUES (%s, %s, 1)
ON CONFLICT (address, minute) DO UPDATE SET count = kept.count + 1 RETURNING count
"""


def count_check(address: str, *, now: datetime) -> bool:
    """Count one check; whether it is still within the limit of this minute."""
    minute = now.replace(second=0, microsecond=0)
    with in_scope(SYSTEM_WIDE), connection.cursor() as cursor:
        cursor.execute(_COUNT, [blind("verify", _neighbourhood(address)), minute])
        row = cursor.fetchone()
    count = int(row[0]) if row else 0
    if count == 1:
        with in_scope(SYSTEM_WIDE):
            CheckCount.objects.filter(minute__lt=now - _KEPT).delete()
    return count <= PER_MINUTE


def _neighbourhood(address: str) -> str:
    """The address; of IPv6 the first 64 bits, since a single customer has all the rest."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address[:100]
    if isinstance(parsed, IPv6Address):
        return parsed.exploded[:19]
    return str(parsed)
