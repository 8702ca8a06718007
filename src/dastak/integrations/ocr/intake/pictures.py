"""Opens photographs: size known before they unfold, turned upright, metadata left behind."""

import io
import warnings

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from dastak.integrations.ocr.intake.verdict import Limits, Opened, Unfit
from dastak.integrations.ocr.port import PageImage

FORMATS = ("JPEG", "PNG", "WEBP")
SMALLEST_SIDE = 120
BROKEN = (OSError, ValueError, SyntaxError, IndexError, EOFError, MemoryError)
"""What Pillow's decoders raise on files that are cut short or made to mislead them."""


def open_picture(content: bytes, limits: Limits) -> Opened:
    """Give the one page of a picture."""
    with _header(content, limits) as image:
        try:
            return Opened((_upright(image, limits),), is_pdf=False)
        except BROKEN as error:
            raise Unfit("unreadable", "damaged") from error


def _header(content: bytes, limits: Limits) -> Image.Image:
    """Read only the header, and refuse what would unfold beyond the limit."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(content), formats=FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise Unfit("too_big", "pixels") from error
    except (UnidentifiedImageError, *BROKEN) as error:
        raise Unfit("unreadable", "damaged") from error
    if image.width * image.height > limits.pixels:
        raise Unfit("too_big", "pixels")
    if min(image.size) < SMALLEST_SIDE:
        raise Unfit("unreadable", "too_small")
    return image


def _upright(image: Image.Image, limits: Limits) -> PageImage:
    """Decode (a large JPEG at once smaller), turn as the camera noted, keep the pixels only."""
    side = limits.longest_side
    image.draft("RGB", (side, side))
    turned = ImageOps.exif_transpose(image)
    if turned.mode in ("RGBA", "LA", "P", "PA"):
        paper = Image.new("RGB", turned.size, "white")
        layer = turned.convert("RGBA")
        paper.paste(layer, mask=layer.getchannel("A"))
        turned = paper
    rgb = turned.convert("RGB")
    rgb.thumbnail((side, side), Image.Resampling.LANCZOS)
    return np.asarray(rgb, dtype=np.uint8)
