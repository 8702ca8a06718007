"""QR codes: written as vector pictures, read back from pixels."""

import zxingcpp
from PIL import Image

_FORMAT = zxingcpp.BarcodeFormat.QRCode


def draw_qr(text: str) -> str:
    """The QR of ``text`` as SVG, medium error correction, with its quiet zone."""
    svg = zxingcpp.create_barcode(text, _FORMAT, ec_level="M").to_svg(add_quiet_zones=True)
    assert isinstance(svg, str)
    return svg


def read_qr(picture: Image.Image) -> tuple[str, ...]:
    """Every QR text found on a picture; empty when there is none."""
    formats = zxingcpp.BarcodeFormats(_FORMAT)
    return tuple(found.text for found in zxingcpp.read_barcodes(picture, formats=formats))
