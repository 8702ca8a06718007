"""Reads identity numbers, mends letters misread for digits, and checks what can be checked."""

import re

from stdnum import luhn, verhoeff

from dastak.understanding.papers.reads.parsed import Parsed

_TO_DIGIT = str.maketrans("OQDILZSBGT", "0001125861")
_TO_LETTER = str.maketrans("01258", "OIZSB")
_TO_J = str.maketrans(")]", "JJ")
_PAN = re.compile(r"(?<![A-Z0-9])[A-Z0-9]{9}[A-Z0-9)\]](?![A-Z0-9])")
_AADHAAR = re.compile(r"(?<!\d)(?<!\d[ -])([2-9]\d{3})[ -]?(\d{4})[ -]?(\d{4})(?![ -]?\d)")
_MASKED = re.compile(r"(?<![A-Z0-9])[X*x]{4}[ -]?[X*x]{4}[ -]?(\d{4})(?!\d)")
_LICENCE = re.compile(r"(?<![A-Z])([A-Z]{2})[ -]?(\d{2})[ -]?((?:19|20)\d{2})[ -]?(\d{7})(?!\d)")
_RATION = re.compile(r"(?<!\d)(\d{12}|\d{10}|\d{8,9})(?!\d)")
_IFSC = re.compile(r"(?<![A-Z0-9])([A-Z]{4})[0O]([A-Z0-9]{6})(?![A-Z0-9])")
_ACCOUNT = re.compile(r"(?<!\d)(\d{9,18})(?!\d)")
_REFERENCE = re.compile(r"[A-Z0-9][A-Z0-9/-]{3,24}")
PAN_HOLDERS = "PCHFATBLJG"


def read_aadhaar(text: str) -> tuple[Parsed, ...]:
    """Give only the last four digits, as XXXX XXXX 1234, of numbers whose check digit is right."""
    found = []
    for match in _AADHAAR.finditer(text):
        if verhoeff.is_valid("".join(match.groups())):
            found.append(Parsed(f"XXXX XXXX {match[3]}", 1.0, *match.span(), checked=True))
    for match in _MASKED.finditer(text):
        found.append(Parsed(f"XXXX XXXX {match[1]}", 0.85, *match.span()))
    return tuple(found)


def read_pan(text: str) -> tuple[Parsed, ...]:
    """Give PANs: five letters, four digits, a letter; the fourth letter says who holds it."""
    found = []
    text = text.replace(")J", "J").replace("]J", "J")
    for match in _PAN.finditer(text):
        seen = match[0]
        value = _letters(seen[:5]) + _digits(seen[5:9]) + _letters(seen[9:].translate(_TO_J))
        if re.fullmatch(r"[A-Z]{5}\d{4}[A-Z]", value) and value[3] in PAN_HOLDERS:
            found.append(Parsed(value, _mended(seen, value, 0.97), *match.span()))
    return tuple(found)


def read_epic(text: str) -> tuple[Parsed, ...]:
    """Give voter card numbers: three letters, six digits and a Luhn check digit."""
    found = []
    for match in re.finditer(r"(?=([A-Z0-9]{10})(?!\d))", text):
        seen = match[1]
        value = _letters(seen[:3]) + _digits(seen[3:])
        if not re.fullmatch(r"[A-Z]{3}\d{7}", value) or not luhn.is_valid(value[3:]):
            continue
        found.append(Parsed(value, _mended(seen, value, 1.0), *match.span(1), checked=True))
    return tuple(found)


def read_licence(text: str) -> tuple[Parsed, ...]:
    """Give driving licence numbers without separators: State, office, year, serial."""
    return tuple(
        Parsed("".join(match.groups()), 0.97, *match.span()) for match in _LICENCE.finditer(text)
    )


def read_passport(text: str) -> tuple[Parsed, ...]:
    """Give passport numbers: a letter and seven digits."""
    found = []
    for match in re.finditer(r"(?<![A-Z0-9])[A-Z0-9]{8}(?![A-Z0-9])", text):
        seen = match[0]
        value = _letters(seen[:1]) + _digits(seen[1:])
        if seen[0] not in "0123456789" and re.fullmatch(r"[A-Z][1-9]\d{6}", value):
            found.append(Parsed(value, _mended(seen, value, 0.97), *match.span()))
    return tuple(found)


def read_ration(text: str) -> tuple[Parsed, ...]:
    """Give ration card numbers: twelve digits in Delhi and Punjab, fewer elsewhere."""
    return tuple(
        Parsed(match[1], 0.95 if len(match[1]) == 12 else 0.8, *match.span(1))
        for match in _RATION.finditer(text)
    )


def read_ifsc(text: str) -> tuple[Parsed, ...]:
    """Give bank branch codes; the fifth sign is always the digit nought."""
    return tuple(
        Parsed(f"{match[1]}0{_digits(match[2])}", 0.97, *match.span())
        for match in _IFSC.finditer(text)
    )


def read_account(text: str) -> tuple[Parsed, ...]:
    """Give only the last four digits of account numbers, the others crossed out."""
    return tuple(
        Parsed("X" * (len(match[1]) - 4) + match[1][-4:], 0.9, *match.span(1))
        for match in _ACCOUNT.finditer(text)
    )


def read_reference(text: str) -> tuple[Parsed, ...]:
    """Give numbers that an office makes up: letters, digits, strokes, at least one digit."""
    found = []
    for match in _REFERENCE.finditer(text):
        value = match[0].strip("/-")
        if sum(c.isdigit() for c in value) >= 3:
            found.append(Parsed(value, 0.9, match.start(), match.start() + len(value)))
    return tuple(found)


def _digits(text: str) -> str:
    return text.translate(_TO_DIGIT)


def _letters(text: str) -> str:
    return text.translate(_TO_LETTER)


def _mended(seen: str, value: str, sure: float) -> float:
    """Every sign that had to be mended costs some of the sureness."""
    return sure * 0.9 ** sum(one != other for one, other in zip(seen, value, strict=True))
