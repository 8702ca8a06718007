"""Meta's error codes, sorted into what we do about them (facts: Cloud API error codes page)."""

from __future__ import annotations

import msgspec

from dastak.integrations.channel.port import Refused, TooFast, Unavailable
from dastak.integrations.channel.vendors.whatsapp.lenient import read

PAIR_RATE = 131056
_TOO_FAST = {4, 613, 80007, 130429, PAIR_RATE}
_LATER = {1, 2, 131000, 131016, 131057, 133000, 133004, 2494100}
_OURS_TO_MEND = {0, 3, 10, 190, 368, 131005, 131031, 131042, 133010, *range(200, 300)}
"""The token, a permission, the account, its payment: not the message's fault. Whoever runs the
house mends it while the message waits."""


class _Detail(msgspec.Struct):
    code: int = -1


class _Body(msgspec.Struct):
    error: _Detail


def error_of(status: int, body: bytes) -> Refused | TooFast | Unavailable:
    """The error to raise for an answer that is not 200. Meta's own text may quote what was sent,
    so only its code is kept."""
    code = code_of(body)
    if code in _TOO_FAST or (status == 429 and code is None):
        pair = code == PAIR_RATE
        return TooFast(code or 429, after=4.0 if pair else 1.0, pair=pair)
    if code in _LATER or code in _OURS_TO_MEND or status >= 500:
        return Unavailable(f"HTTP {status}", code or 0)
    return Refused(code or status, f"HTTP {status}")


def code_of(body: bytes) -> int | None:
    """Meta's code, or ``None`` when the answer is not Meta's."""
    answer = read(body, _Body)
    return None if answer is None or answer.error.code < 0 else answer.error.code
