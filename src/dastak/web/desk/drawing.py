"""Draws one page of a PDF as a picture. PDFium is not made for threads: one page at a time."""

from __future__ import annotations

from io import BytesIO
from threading import Lock

import pypdfium2 as pdfium

LONGEST_SIDE = 1800
_one_at_a_time = Lock()


class NoSuchPage(LookupError):
    """The file has no such page, or it cannot be drawn."""


def draw_page(content: bytes, page: int) -> bytes:
    """Page ``page`` (from 1) of a PDF as PNG, its longer side at most ``LONGEST_SIDE``."""
    try:
        with _one_at_a_time:
            return _draw(content, page)
    except pdfium.PdfiumError as error:
        raise NoSuchPage(page) from error


def _draw(content: bytes, page: int) -> bytes:
    document = pdfium.PdfDocument(content)
    try:
        if not 1 <= page <= len(document):
            raise NoSuchPage(page)
        sheet = document[page - 1]
        scale = LONGEST_SIDE / max(*sheet.get_size(), 1)
        bitmap = sheet.render(scale=scale)
        picture = BytesIO()
        bitmap.to_pil().save(picture, "PNG", compress_level=3)
        bitmap.close()
        sheet.close()
        return picture.getvalue()
    finally:
        document.close()
