"""Opens PDFs: pages counted before any is drawn, each drawn to a picture of bounded size."""

import math

import numpy as np
import pypdfium2 as pdfium

from dastak.integrations.ocr.intake.verdict import Limits, Opened, Unfit
from dastak.integrations.ocr.port import PageImage

DPI = 220
SMALLEST_POINTS = 20.0


def open_pdf(content: bytes, limits: Limits) -> Opened:
    """Give every page as drawn; hidden text, scripts and attachments are left behind."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        why = "locked" if "password" in str(error).lower() else "damaged"
        raise Unfit("unreadable", why) from error
    try:
        count = len(document)
        if count > limits.pages:
            raise Unfit("too_many_pages", str(count))
        if count == 0:
            raise Unfit("unreadable", "empty")
        return Opened(tuple(_draw(document, at, limits) for at in range(count)), is_pdf=True)
    except pdfium.PdfiumError as error:
        raise Unfit("unreadable", "damaged") from error
    finally:
        document.close()


def _draw(document: pdfium.PdfDocument, at: int, limits: Limits) -> PageImage:
    page = document[at]
    try:
        width, height = page.get_size()
        if min(width, height) < SMALLEST_POINTS or not math.isfinite(width * height):
            raise Unfit("unreadable", "too_small")
        scale = min(DPI / 72, limits.longest_side / max(width, height))
        bitmap = page.render(scale=scale, rev_byteorder=True)
        try:
            pixels: PageImage = np.array(bitmap.to_numpy()[:, :, :3], dtype=np.uint8)
            return pixels
        finally:
            bitmap.close()
    finally:
        page.close()
