"""Tells by its content what a sent file is, and opens the kinds that can be papers."""

import filetype

from dastak.integrations.ocr.intake.pdfs import open_pdf
from dastak.integrations.ocr.intake.pictures import open_picture
from dastak.integrations.ocr.intake.verdict import LIMITS, Limits, Opened, Unfit

PICTURES = frozenset(["image/jpeg", "image/png", "image/webp"])
HEIC = frozenset(["image/heic", "image/heif", "image/avif"])
ARCHIVES = frozenset(
    [
        "application/zip",
        "application/x-rar-compressed",
        "application/x-7z-compressed",
        "application/gzip",
        "application/x-tar",
        "application/x-bzip2",
        "application/x-xz",
        "application/vnd.android.package-archive",
        "application/java-archive",
    ]
)
PROGRAMS = frozenset(
    ["application/x-msdownload", "application/x-executable", "application/x-mach-binary"]
)
PDF_HEAD = 1024
"""A PDF may have some bytes of rubbish before its signature."""


def open_paper(content: bytes, limits: Limits = LIMITS) -> Opened:
    """Give the pages, or raise ``Unfit``. What the sender called the file plays no part."""
    if not content:
        raise Unfit("unreadable", "empty")
    if len(content) > limits.bytes:
        raise Unfit("too_big", "bytes")
    mime = _mime(content)
    if mime == "application/pdf":
        return open_pdf(content, limits)
    if mime in PICTURES:
        return open_picture(content, limits)
    raise _refusal(mime)


def _mime(content: bytes) -> str:
    if b"%PDF-" in content[:PDF_HEAD]:
        return "application/pdf"
    guess = filetype.guess(content[:8192])
    return "" if guess is None else str(guess.mime)


def _refusal(mime: str) -> Unfit:
    if mime in HEIC:
        return Unfit("not_a_paper", "heic")
    if mime in ARCHIVES:
        return Unfit("unsafe", "archive")
    if mime in PROGRAMS:
        return Unfit("unsafe", "program")
    return Unfit("not_a_paper", mime or "unknown")
