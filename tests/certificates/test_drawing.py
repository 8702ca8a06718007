"""Certificates and receipts as they come off the printer."""

import threading
from pathlib import Path

import msgspec
import pytest

from dastak.integrations.printer.drawing import (
    Unprintable,
    check_config,
    draw_certificate,
    draw_receipt,
    templates,
)
from dastak.integrations.printer.page import Attachment, Line
from dastak.integrations.printer.qr import read_qr
from tests.certificates.papers import certificate_page, receipt_page, two
from tests.certificates.poppler import picture_of, text_of


def test_a_certificate_says_number_and_name_in_text_that_can_be_extracted(tmp_path: Path) -> None:
    text = text_of(draw_certificate(certificate_page()), tmp_path)
    for words in ("REVENUE-2026-000123-7", "Sunita Devi", "सुनीता देवी", "Tehsildar", "31-03-2027"):
        assert words in text


def test_a_certificate_declares_itself_pdf_a_and_tagged(tmp_path: Path) -> None:
    pdf = draw_certificate(certificate_page())
    assert b"<pdfaid:part>3</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in pdf
    assert b"/MarkInfo" in pdf


def test_the_qr_on_the_printed_page_reads_back_at_screen_resolution(tmp_path: Path) -> None:
    qr = "https://example.in/verify/23456789CFGHJMPQ#" + "e" * 290
    page = picture_of(draw_certificate(certificate_page(qr=qr)), tmp_path, dots=110)
    assert read_qr(page) == (qr,)


def test_an_attachment_travels_inside_the_certificate() -> None:
    attachment = Attachment("certificate.json", "application/json", '{"number": "1"}')
    with_file = draw_certificate(certificate_page(), (attachment,))
    assert b"(certificate.json)" in with_file
    assert b"(certificate.json)" not in draw_certificate(certificate_page())


def test_the_same_page_is_drawn_to_the_same_bytes() -> None:
    assert draw_certificate(certificate_page()) == draw_certificate(certificate_page())


def test_only_fonts_of_ours_are_used(tmp_path: Path) -> None:
    pdf = draw_certificate(certificate_page(name=two("ਸੁਨੀਤਾ ਦੇਵੀ", "Sunita Devi")))
    for font in (b"NotoSans-Bold", b"NotoSansDevanagari-Bold", b"NotoSansGurmukhi-Bold"):
        assert font in pdf
    assert check_config() == ()


def test_a_letter_that_no_font_has_is_refused_and_not_printed_as_a_box() -> None:
    with pytest.raises(Unprintable):
        draw_certificate(certificate_page(name=two("漢字", "漢字")))


def test_markup_in_a_name_is_printed_as_it_was_written(tmp_path: Path) -> None:
    name = '*A* #panic("x") $1$ <b> \\ _b_ @c'
    text = text_of(draw_certificate(certificate_page(name=two(name, name))), tmp_path)
    assert name in text


@pytest.mark.parametrize(("rows", "pages"), [(2, 1), (12, 1), (40, 2)])
def test_twelve_rows_fit_on_a_page_and_more_run_on_with_the_qr_on_the_last(
    tmp_path: Path, rows: int, pages: int
) -> None:
    line = Line(two("माता का नाम", "Name of mother"), two("ज्योत्स्ना शर्मा", "Jyotsna Sharma"))
    page = msgspec.structs.replace(certificate_page(), lines=(line,) * rows)
    sheets = text_of(draw_certificate(page), tmp_path).split("\f")[:-1]
    assert len(sheets) == pages
    assert ["2345-6789-CFGH-JMPQ" in sheet for sheet in sheets] == [False] * (pages - 1) + [True]


def test_an_unknown_template_is_refused() -> None:
    assert templates() == {"certificate", "receipt"}
    with pytest.raises(Unprintable):
        draw_certificate(certificate_page(), template="../../etc/passwd")


def test_a_receipt_says_the_amount_in_figures_and_in_words_of_both_languages(
    tmp_path: Path,
) -> None:
    text = text_of(draw_receipt(receipt_page()), tmp_path)
    assert "₹1,250.50" in text
    assert "One thousand two hundred fifty rupees and fifty paise only" in text
    assert "एक हज़ार दो सौ पचास रुपये और पचास पैसे मात्र" in text
    assert "432198765012" in text


def test_threads_draw_side_by_side() -> None:
    alone = draw_certificate(certificate_page())
    drawn: list[bytes] = []

    def draw_some() -> None:
        drawn.extend(draw_certificate(certificate_page()) for _ in range(3))

    threads = [threading.Thread(target=draw_some) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == [alone] * 12
