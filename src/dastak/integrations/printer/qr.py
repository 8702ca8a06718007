"""QR codes: written as vector pictures, read back from pixels."""

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image

_FORMAT = zxingcpp.BarcodeFormat.QRCode


def draw_qr(text: str) -> str:
    """The QR of ``text`` as SVG, medium error correction, with its quiet zone.

    The path is written here because the library's own SVG takes twice as long as all the rest.
    """
    code = zxingcpp.create_barcode(text, _FORMAT, ec_level="M")
    pixels = np.asarray(code.to_image(scale=1, add_quiet_zones=True))
    height, width = pixels.shape
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<path fill="#fff" d="M0 0h{width}v{height}H0z"/><path d="{_path(pixels < 128)}"/></svg>'
    )


def _path(dark: NDArray[np.bool_]) -> str:
    """One rectangle for every run of dark modules in a row."""
    edges = np.diff(np.pad(dark.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    runs = zip(starts.tolist(), rows.tolist(), (ends - starts).tolist(), strict=True)
    return "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in runs)


def read_qr(picture: Image.Image) -> tuple[str, ...]:
    """Every QR text found on a picture; empty when there is none."""
    formats = zxingcpp.BarcodeFormats(_FORMAT)
    return tuple(found.text for found in zxingcpp.read_barcodes(picture, formats=formats))
