"""Read one number from tokens: 1,20,000 · saadhe teen hazaar · ek lakh bees hazaar · 12k."""

from collections.abc import Sequence
from fractions import Fraction

import msgspec

from dastak.understanding.normalise.wordlist import word_set
from dastak.understanding.numbers.tokens import Token, half_of, scale_of, shift_of, unit_of

_JOINING = frozenset({"and", "aur", "te", "or"})
_TENS_WORDS = word_set("twenty thirty forty fourty fifty sixty seventy eighty ninety")


_NEVER_BARE = word_set(
    "saw lack lakhon lakho hazaron hazaaro hazaro hajaron hajaro crores lakhs lacs"
)
"""Thousands of people is no number."""


class Number(msgspec.Struct, frozen=True):
    """A number and the tokens ``start``..``end`` that said it; ``spoken`` when in words."""

    value: Fraction
    start: int
    end: int
    spoken: bool = False


def numbers_in(sequence: Sequence[Token]) -> list[Number]:
    """Every number of a message, left to right."""
    found: list[Number] = []
    at = 0
    while at < len(sequence):
        number = read_number(sequence, at)
        if number is None:
            at += 1
            continue
        found.append(number)
        at = number.end
    return found


def read_number(sequence: Sequence[Token], start: int) -> Number | None:
    """The longest number that begins at ``start``."""
    total, at, last_scale = Fraction(0), start, 10**12
    spoken = False
    while at < len(sequence):
        group = _read_group(sequence, at, first=at == start)
        if group is None or (at > start and group.scale >= last_scale):
            break
        if at > start and group.scale == 1 and group.value >= last_scale:
            break
        total += group.value * group.scale
        spoken = spoken or group.spoken
        at, last_scale = group.end, group.scale
        if last_scale == 1:
            break
        if at + 1 < len(sequence) and sequence[at].text in _JOINING:
            follows = _read_group(sequence, at + 1, first=False)
            at += 1 if follows is not None and follows.scale < last_scale else 0
    if at == start:
        return None
    end = at - 1 if sequence[at - 1].text in _JOINING else at
    return Number(value=total, start=start, end=end, spoken=spoken)


class _Group(msgspec.Struct, frozen=True):
    value: Fraction
    scale: int
    end: int
    spoken: bool


def _read_group(sequence: Sequence[Token], start: int, *, first: bool) -> _Group | None:
    """A small number with the scales behind it; a bare scale counts as one."""
    small = _read_small(sequence, start)
    if small is None:
        return _bare_scale(sequence, start) if first else None
    value, at, spoken = small
    scale = 1
    while at < len(sequence):
        more = scale_of(sequence[at])
        if more is None or _is_other_word(sequence, at):
            break
        scale, at = scale * more, at + 1
    if scale == 1 and at < len(sequence) and spoken and value < 10:
        return _Group(value, 1, at, spoken)
    return _Group(value, scale, at, spoken)


def _bare_scale(sequence: Sequence[Token], start: int) -> _Group | None:
    shift = shift_of(sequence[start])
    if shift is not None and start + 1 < len(sequence):
        scale = scale_of(sequence[start + 1])
        if scale is not None:
            return _Group(1 + Fraction(*shift), scale, start + 2, spoken=True)
    token = sequence[start]
    scale = scale_of(token)
    if scale is None or len(token.text) < 3 or token.text in _NEVER_BARE:
        return None
    return _Group(Fraction(1), scale, start + 1, spoken=True)


def _read_small(sequence: Sequence[Token], start: int) -> tuple[Fraction, int, bool] | None:
    token = sequence[start]
    if token.is_number:
        return Fraction(token.text.replace(",", "")), start + 1, False
    half = half_of(token)
    if half is not None:
        return Fraction(*half), start + 1, True
    shift = shift_of(token)
    if shift is not None and start + 1 < len(sequence):
        following = _read_small(sequence, start + 1)
        return None if following is None else (following[0] + Fraction(*shift), following[1], True)
    unit = unit_of(token)
    if unit is None:
        return None
    if token.text in _TENS_WORDS:
        return _with_ones(sequence, start, unit)
    return Fraction(unit), start + 1, True


def _with_ones(sequence: Sequence[Token], start: int, tens: int) -> tuple[Fraction, int, bool]:
    """English says twenty five, twenty-five."""
    at = start + 1
    if at + 1 < len(sequence) and sequence[at].text == "-":
        at += 1
    ones = unit_of(sequence[at]) if at < len(sequence) else None
    if ones is not None and 0 < ones < 10:
        return Fraction(tens + ones), at + 1, True
    return Fraction(tens), start + 1, True


def _is_other_word(sequence: Sequence[Token], at: int) -> bool:
    """``so`` is a hundred only after a number and before no sentence: 5 so, do so."""
    return sequence[at].text == "so" and not sequence[at - 1].is_word
