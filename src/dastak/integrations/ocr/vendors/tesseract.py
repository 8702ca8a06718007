"""Reads pages with Tesseract: once for Devanagari, once for Latin letters, then one reading."""

import os
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import tesserocr

from dastak.integrations.ocr.port import PageImage, Refused, Unavailable
from dastak.understanding.papers.merging import merge
from dastak.understanding.papers.words import Box, Word

TESSDATA = (
    Path("/usr/share/tesseract-ocr/5/tessdata"),
    Path("/usr/share/tesseract-ocr/4.00/tessdata"),
    Path("/usr/share/tessdata"),
    Path("/usr/local/share/tessdata"),
)
DEVANAGARI = ("Devanagari", "script/Devanagari")
LATIN = ("eng",)
RESOLUTION = 300


class Tesseract:
    """Tesseract with both languages loaded once and kept. Not safe to share among threads."""

    def __init__(self, folders: tuple[Path, ...] = TESSDATA) -> None:
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)
        self._folders = folders
        self._passes: tuple[tesserocr.PyTessBaseAPI, ...] = ()

    def read(self, page: PageImage) -> tuple[Word, ...]:
        """Read the page in both passes and merge them word by word."""
        if page.ndim not in (2, 3) or min(page.shape[:2]) < 8:
            raise Refused("not a picture of a page")
        grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY) if page.ndim == 3 else page
        level = np.ascontiguousarray(grey, dtype=np.uint8)
        devanagari, latin = (tuple(_words(api, level)) for api in self._loaded())
        return merge(devanagari, latin)

    def check_config(self) -> tuple[str, ...]:
        """Name the language data that is missing."""
        return tuple(
            f"Tesseract's data for {names[0]} was not found (Debian package {package})."
            for names, package in (
                (DEVANAGARI, "tesseract-ocr-script-deva"),
                (LATIN, "tesseract-ocr-eng"),
            )
            if self._find(names) is None
        )

    def _loaded(self) -> tuple[tesserocr.PyTessBaseAPI, ...]:
        if not self._passes:
            missing = self.check_config()
            if missing:
                raise Unavailable(" ".join(missing))
            self._passes = tuple(self._load(names) for names in (DEVANAGARI, LATIN))
        return self._passes

    def _load(self, names: tuple[str, ...]) -> tesserocr.PyTessBaseAPI:
        found = self._find(names)
        assert found is not None
        folder, name = found
        mode = tesserocr.PSM.SPARSE_TEXT
        try:
            return tesserocr.PyTessBaseAPI(path=f"{folder}/", lang=name, psm=mode)
        except RuntimeError as error:
            raise Unavailable(f"Tesseract could not load {name}.") from error

    def _find(self, names: tuple[str, ...]) -> tuple[Path, str] | None:
        for folder in self._folders:
            for name in names:
                if (folder / f"{name}.traineddata").is_file():
                    return folder, name
        return None


def _words(api: tesserocr.PyTessBaseAPI, grey: PageImage) -> Iterator[Word]:
    height, width = grey.shape
    api.SetImageBytes(grey.tobytes(), width, height, 1, width)
    api.SetSourceResolution(RESOLUTION)
    if not api.Recognize():
        raise Refused("Tesseract gave up on the page")
    level = tesserocr.RIL.WORD
    for item in tesserocr.iterate_level(api.GetIterator(), level):
        box = item.BoundingBox(level)
        if box is None:
            continue
        text = item.GetUTF8Text(level).strip()
        if text:
            yield Word(text, item.Confidence(level) / 100, Box(*map(float, box)))
    api.Clear()
