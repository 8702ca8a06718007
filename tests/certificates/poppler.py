"""Independent eyes: poppler's programs read what we drew and signed."""

import subprocess
from io import BytesIO
from pathlib import Path

from PIL import Image


def _run(program: str, pdf: bytes, folder: Path, *options: str) -> bytes:
    path = folder / "looked-at.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(
        [program, *options, str(path), *(["-"] if program != "pdfsig" else [])],
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.stdout


def text_of(pdf: bytes, folder: Path) -> str:
    """The text as a reader copies it."""
    return _run("pdftotext", pdf, folder, "-layout").decode()


def signature_report(pdf: bytes, folder: Path) -> str:
    """What pdfsig says."""
    return _run("pdfsig", pdf, folder).decode()


def picture_of(pdf: bytes, folder: Path, *, dots: int) -> Image.Image:
    """The first page as pixels, at so many dots per inch."""
    path, stem = folder / "looked-at.pdf", folder / "page"
    path.write_bytes(pdf)
    subprocess.run(
        ["pdftoppm", "-r", str(dots), "-png", "-singlefile", str(path), str(stem)],
        check=True,
        capture_output=True,
        timeout=60,
    )
    return Image.open(BytesIO(stem.with_suffix(".png").read_bytes()))
