"""What came of reading a paper, as it travels between processes: loads no reader."""

import msgspec

from dastak.understanding.papers.words import Box


class PaperValue(msgspec.Struct, frozen=True):
    """A value, how sure it is (0–1), and where it stands: page from 1, box as shares of it.

    ``checked``: a check digit in it agrees. ``proven``: a signature that we trust covers it."""

    value: str
    confidence: float
    box: Box
    page: int
    alternatives: tuple[str, ...] = ()
    checked: bool = False
    proven: bool = False


class PaperReading(msgspec.Struct, frozen=True):
    """What came of reading a paper.

    ``problem`` is empty or one of those of ``DocumentChecked``; with a problem there is no clean
    copy. ``warnings`` are finer words for staff. ``text`` holds each page's lines, Aadhaar
    numbers crossed out; ``sizes`` the width and height of each page of the clean copy.
    ``proof`` names what proves the paper: ``secure_qr``, ``offline_kyc``, ``signed_pdf``, or
    nothing; ``number`` is the one on it that nobody else's paper has; ``likeness`` is its first
    page's look (64 bits), alike for copies of one paper.
    """

    problem: str = ""
    kind: str = ""
    values: dict[str, PaperValue] = {}
    clean_copy: bytes = b""
    mime_type: str = ""
    pages: int = 0
    warnings: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    sizes: tuple[tuple[int, int], ...] = ()
    proof: str = ""
    number: str = ""
    likeness: int | None = None
