"""Meta's error codes, sorted into what we do about them (facts: Cloud API error codes page)."""

from __future__ import annotations

import msgspec

from dastak.integrations.channel.port import Refused, TooFast, Unavailable

PAIR_RATE = 131056
_TOO_FAST = {4, 613, 80007, 130429, 131056}
_LATER = {1, 2, 131000, 131016, 131057, 133000, 133004, 2494100}


class _Detail(msgspec.Struct):
    code: int = 0
    message: str = ""


class _Body(msgspec.Struct):
    error: _Detail


def error_of(status: int, body: bytes) -> Refused | TooFast | Unavailable:
    """The error to raise for an answer that is not 200. The text never holds personal data:
    only the code is kept, with Meta's own short message up to the first digit run of a phone."""
    try:
        detail = msgspec.json.decode(body, type=_Body).error
    except msgspec.DecodeError:
        detail = _Detail()
    if detail.code in _TOO_FAST or (status == 429 and not detail.code):
        pair = detail.code == PAIR_RATE
        return TooFast(detail.code, after=4.0 if pair else 1.0, pair=pair)
    if detail.code in _LATER or status >= 500:
        return Unavailable(f"HTTP {status}", detail.code)
    return Refused(detail.code, f"HTTP {status}")
