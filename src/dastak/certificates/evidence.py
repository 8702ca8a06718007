"""Finds which certificate a file claims to be, without trusting or fully parsing it.

Our PDFs carry ``dastak-verify:<code>`` in clear in three places (document information and two
copies of the XMP), so that a damaged or edited file still says what it was.
"""

from __future__ import annotations

import re
import zlib
from itertools import islice

from dastak.certificates.codes import read_code

MARKER = "dastak-verify:"
_MARKED = re.compile(rb"dastak-verify:([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})")
_STREAM = re.compile(rb"stream\r?\n")
_STREAMS = 100
_PACKED, _CLEAR = 65_536, 262_144
"""Bounds for hostile files: so many streams are looked into, each so far."""


def claimed_code(pdf: bytes) -> str | None:
    """The verify code that the file carries, if any."""
    return _marked(pdf) or _in_streams(pdf)


def _in_streams(pdf: bytes) -> str | None:
    for start in islice(_STREAM.finditer(pdf), _STREAMS):
        packed = pdf[start.end() : start.end() + _PACKED]
        try:
            clear = zlib.decompressobj().decompress(packed, _CLEAR)
        except zlib.error:
            continue
        if code := _marked(clear):
            return code
    return None


def _marked(raw: bytes) -> str | None:
    for found in _MARKED.finditer(raw):
        if code := read_code(found[1].decode()):
            return code
    return None
