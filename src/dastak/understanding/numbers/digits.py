"""Read a number that is said digit by digit: nau aath, double seven, 98 100 12345."""

from collections.abc import Sequence

from dastak.understanding.numbers.tokens import Token, unit_of

_TIMES = {"double": 2, "dabal": 2, "dable": 2, "triple": 3, "tripal": 3, "dobara": 2}
_SEPARATORS = frozenset("-. ()/,")


def spoken_digits(sequence: Sequence[Token]) -> list[tuple[str, int, int]]:
    """Runs of digits with their token range; separators inside a run are skipped."""
    runs: list[tuple[str, int, int]] = []
    digits, start, times = "", 0, 1
    for at, token in enumerate(sequence):
        if not digits and times == 1:
            start = at
        if token.text in _TIMES:
            times = _TIMES[token.text]
            continue
        said = _said(token)
        if said:
            digits, times = digits + said * times, 1
        elif not (digits and token.text in _SEPARATORS):
            runs += [(digits, start, at)] if digits else []
            digits, times = "", 1
    return [*runs, (digits, start, len(sequence))] if digits else runs


def _said(token: Token) -> str:
    if token.is_number:
        return token.text.replace(",", "").replace(".", "")
    unit = unit_of(token)
    return "" if unit is None else str(unit)
