"""What is sent is opened by its content, within limits, or refused with the reason."""

import io
import struct
import time
import zipfile
import zlib
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer

from dastak.integrations.ocr.intake import Limits, Unfit, open_paper
from tests.papers.drawing import as_jpeg, as_pdf

PAGE = Image.new("RGB", (600, 400), "white")


def refusal(content: bytes) -> tuple[str, str]:
    with pytest.raises(Unfit) as caught:
        open_paper(content)
    return caught.value.problem, caught.value.why


def png(width: int, height: int) -> bytes:
    """A PNG of this many white pixels in a few kilobytes, made without unfolding it here."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    packer = zlib.compressobj(9)
    row = b"\0" + b"\xff" * (width // 8)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("photo.jpg", bytes(20_000_000))
    return out.getvalue()


def pdf_of(pages: int) -> bytes:
    document = pdfium.PdfDocument.new()
    for _ in range(pages):
        document.new_page(595, 842)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def locked_pdf() -> bytes:
    writer: Any = copy_into_new_writer(PdfFileReader(io.BytesIO(pdf_of(1))))
    writer.encrypt(owner_pass="owner", user_pass="citizen")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_photograph_is_opened_as_one_page() -> None:
    opened = open_paper(as_jpeg(PAGE))
    assert (len(opened.pages), opened.pages[0].shape, opened.is_pdf) == (1, (400, 600, 3), False)


def test_a_pdf_is_opened_page_by_page() -> None:
    opened = open_paper(as_pdf(PAGE, PAGE, PAGE))
    assert (len(opened.pages), opened.is_pdf) == (3, True)


def test_the_name_of_a_file_plays_no_part_its_content_does() -> None:
    assert refusal(zip_bomb()) == ("unsafe", "archive")


def test_a_picture_that_would_unfold_to_400_million_pixels_is_refused_at_once() -> None:
    bomb = png(20_000, 20_000)
    assert len(bomb) < 300_000
    started = time.perf_counter()
    assert refusal(bomb) == ("too_big", "pixels")
    assert time.perf_counter() - started < 0.5


def test_a_picture_a_little_over_the_limit_is_refused_as_well() -> None:
    assert refusal(png(8_800, 8_000)) == ("too_big", "pixels")


def test_a_pdf_of_500_pages_is_refused_without_drawing_any() -> None:
    content = pdf_of(500)
    started = time.perf_counter()
    assert refusal(content) == ("too_many_pages", "500")
    assert time.perf_counter() - started < 1


def test_a_pdf_page_of_a_huge_size_is_drawn_small() -> None:
    document = pdfium.PdfDocument.new()
    document.new_page(14_000, 14_000)
    out = io.BytesIO()
    document.save(out)
    document.close()
    (page,) = open_paper(out.getvalue()).pages
    assert max(page.shape) <= 3200


def test_a_pdf_with_a_password_is_called_locked() -> None:
    assert refusal(locked_pdf()) == ("unreadable", "locked")


@pytest.mark.parametrize("cut", [30, 600, -40])
def test_a_photograph_cut_short_is_called_damaged(cut: int) -> None:
    noisy = np.random.default_rng(1).integers(0, 255, (400, 600, 3), dtype=np.uint8)
    assert refusal(as_jpeg(Image.fromarray(noisy))[:cut]) == ("unreadable", "damaged")


def test_a_damaged_pdf_is_called_damaged() -> None:
    assert refusal(b"%PDF-1.7\n" + bytes(range(256)) * 8) == ("unreadable", "damaged")


def test_an_empty_file_is_called_empty() -> None:
    assert refusal(b"") == ("unreadable", "empty")


@pytest.mark.parametrize(
    "content",
    [b"Namaste, this is a text", b"<svg onload='alert(1)'/>", b"<html></html>", b"\0" * 5000],
)
def test_what_is_no_picture_is_not_a_paper(content: bytes) -> None:
    assert refusal(content)[0] == "not_a_paper"


def test_a_heic_picture_is_named_as_such() -> None:
    heic = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(64)
    assert refusal(heic) == ("not_a_paper", "heic")


def test_a_program_is_unsafe() -> None:
    assert refusal(b"MZ" + bytes(400)) == ("unsafe", "program")


def test_a_tiny_picture_is_too_small_to_read() -> None:
    assert refusal(as_jpeg(Image.new("RGB", (60, 60)))) == ("unreadable", "too_small")


def test_a_file_over_the_limit_is_too_big() -> None:
    with pytest.raises(Unfit, match="too_big"):
        open_paper(as_jpeg(PAGE), Limits(bytes=100))


def test_a_picture_is_turned_as_the_camera_noted() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    out = io.BytesIO()
    PAGE.save(out, "JPEG", exif=exif)
    assert open_paper(out.getvalue()).pages[0].shape == (600, 400, 3)


def test_a_see_through_picture_is_laid_on_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(out, "PNG")
    assert open_paper(out.getvalue()).pages[0].min() == 255
