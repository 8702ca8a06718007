"""Turns a page into PDF/A bytes with typst: one compiler per thread and template, kept warm.

Only the fonts beside this file are used, so that a paper looks the same on every machine.
A process that forks must draw for the first time after the fork.
"""

import threading
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
import typst

from dastak.integrations.printer.page import Attachment, CertificatePage, ReceiptPage
from dastak.integrations.printer.qr import draw_qr

_HOME = Path(__file__).parent
_TEMPLATES = _HOME / "templates"
_FAMILIES = ("Noto Sans", "Noto Sans Devanagari", "Noto Sans Gurmukhi")
_STANDARD: Final = "a-3b"
"""PDF/A-3b is PDF/A-2b that may also carry a file which is not a PDF: our JSON."""


class Unprintable(Exception):
    """The page cannot be set: no such template, or a letter that no font of ours has."""


def draw_certificate(
    page: CertificatePage,
    attachments: tuple[Attachment, ...] = (),
    *,
    template: str = "certificate",
) -> bytes:
    """A certificate as PDF/A-3b."""
    return _draw(template, page, attachments, qr=page.qr, on=page.issued_on)


def draw_receipt(page: ReceiptPage, attachments: tuple[Attachment, ...] = ()) -> bytes:
    """A fee receipt as PDF/A-3b."""
    return _draw("receipt", page, attachments, qr=page.qr, on=page.paid_on)


@cache
def templates() -> frozenset[str]:
    """The templates that a service may name."""
    return frozenset(path.stem for path in _TEMPLATES.glob("*.typ"))


def check_config() -> tuple[str, ...]:
    """What is wrong with this installation's printer; empty when it can draw."""
    found = set(_fonts().families())
    return tuple(f"printer: the font {name} is missing" for name in _FAMILIES if name not in found)


def _draw(
    template: str,
    page: CertificatePage | ReceiptPage,
    attachments: tuple[Attachment, ...],
    *,
    qr: str,
    on: date,
) -> bytes:
    inputs = {
        "page": msgspec.json.encode(page).decode(),
        "qr": draw_qr(qr) if qr else "",
        "attachments": msgspec.json.encode(attachments).decode(),
    }
    try:
        pdf = _compiler(template).compile(
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=[_STANDARD],
            timestamp=datetime(on.year, on.month, on.day, tzinfo=UTC),
        )
    except typst.TypstError as failure:
        raise Unprintable(failure.message) from failure
    assert isinstance(pdf, bytes)
    return pdf


class _Warm(threading.local):
    """The compilers of this thread; typst's may not be shared between threads at work."""

    def __init__(self) -> None:
        self.compilers: dict[str, typst.Compiler] = {}


_warm = _Warm()


def _compiler(template: str) -> typst.Compiler:
    if template not in templates():
        raise Unprintable(f"there is no template {template!r}")
    kept = _warm.compilers.get(template)
    if kept is None:
        path = _TEMPLATES / f"{template}.typ"
        kept = typst.Compiler(path, root=_HOME, font_paths=_fonts(), ignore_system_fonts=True)
        _warm.compilers[template] = kept
    return kept


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[_HOME / "fonts"]
    )
