"""Photographed papers for journeys: drawn, then photographed as a cheap phone would."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFilter

from tests.papers.camera import photograph
from tests.papers.drawing import draw


def paper(form: str, seed: int) -> bytes:
    """A photo of a paper of this form."""
    return photograph(draw(form, seed).image, seed)


def portrait(seed: int) -> bytes:
    """A passport-size photograph: head and shoulders before a plain wall."""
    picture = Image.effect_noise((900, 1150), 24).convert("RGB")
    wall = Image.new("RGB", picture.size, (196, 206, 214))
    picture = Image.blend(picture, wall, 0.8)
    pen = ImageDraw.Draw(picture)
    pen.ellipse((120, 800, 780, 1500), fill=(70 + seed % 60, 60, 110))
    pen.ellipse((270, 220, 630, 720), fill=(176, 128, 96))
    pen.pieslice((250, 160, 650, 640), 180, 360, fill=(32, 24, 20))
    for x in (370, 530):
        pen.ellipse((x - 34, 440, x + 34, 476), fill=(245, 245, 245))
        pen.ellipse((x - 14, 444, x + 14, 472), fill=(40, 26, 20))
    pen.arc((380, 540, 520, 640), 20, 160, fill=(110, 50, 50), width=10)
    out = io.BytesIO()
    picture.filter(ImageFilter.GaussianBlur(1.2)).save(out, "JPEG", quality=85)
    return out.getvalue()
