"""Draws sample papers as pictures, and gives what each one says."""

import functools
import io
import json
from dataclasses import dataclass
from pathlib import Path

import typst
import zxingcpp
from PIL import Image

from tests.papers.people import Person, person

FORMS = Path(__file__).parent / "forms"
FONTS = (
    ("Noto Sans", "Noto Sans Devanagari"),
    ("Liberation Sans", "Noto Sans Devanagari"),
    ("Liberation Serif", "Noto Serif Devanagari"),
    ("DejaVu Sans", "Noto Serif Devanagari"),
)


@dataclass(frozen=True)
class Drawn:
    """A sample paper: its kind, its picture, and the right value of every field on it."""

    form: str
    kind: str
    image: Image.Image
    person: Person
    truth: dict[str, tuple[str, ...]]


def draw(form: str, seed: int = 0, *, ppi: int = 300, code: str = "") -> Drawn:
    """Draw the form (a name under ``forms/``) for the person of this seed; ``code`` is what its
    QR code says."""
    from tests.papers.truth import KINDS, truth_of

    who = person(seed)
    data = {
        **who.facts,
        "fonts": FONTS[seed % len(FONTS)],
        "qr": _code(code or _sample(who.aadhaar[-4:])),
    }
    png = _compiler(form).compile(
        format="png", ppi=ppi, sys_inputs={"data": json.dumps(data, ensure_ascii=False)}
    )
    first = png[0] if isinstance(png, list) else png
    assert first is not None
    image = Image.open(io.BytesIO(first)).convert("RGB")
    return Drawn(form, KINDS[form], image, who, truth_of(form, who))


def as_jpeg(image: Image.Image, quality: int = 90) -> bytes:
    """Give the picture as a JPEG file."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def as_pdf(*images: Image.Image) -> bytes:
    """Give the pictures as the pages of a PDF."""
    out = io.BytesIO()
    images[0].save(out, "PDF", save_all=True, append_images=list(images[1:]), resolution=200)
    return out.getvalue()


@functools.cache
def _compiler(form: str) -> typst.Compiler:
    return typst.Compiler(str(FORMS / f"{form}.typ"), root=str(FORMS))


def _sample(tail: str) -> str:
    """As long as a real one, with nothing about anybody in it."""
    return f"sample paper, not a person: {tail} " + "0123456789" * 30


def _code(text: str) -> str:
    return str(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_svg())
