"""Reads the QR code of Aadhaar papers printed before 2018: nobody signed it, so it proves nothing.

It is a line of XML that holds the whole number. Only its last four digits are taken along.
"""

import html
import re

from dastak.understanding.papers.codes.identity import Identity, identity

START = "<PrintLetterBarcodeData"
MOST_LETTERS = 4000
ATTRIBUTE = re.compile(r"(\w+)\s*=\s*\"([^\"<>]*)\"")
NAMES = {
    "name": "name", "gender": "gender", "co": "care_of", "house": "house", "street": "street",
    "lm": "landmark", "loc": "location", "vtc": "vtc", "po": "post_office", "dist": "district",
    "subdist": "sub_district", "state": "state", "pc": "pincode",
}  # fmt: skip


def read_old_qr(text: str) -> Identity | None:
    """None when the text is no such code. Attributes are taken by pattern: no XML reader, so no
    entities, no outside references."""
    at = text.find(START)
    if at < 0 or len(text) > MOST_LETTERS:
        return None
    found = {name: html.unescape(value) for name, value in ATTRIBUTE.findall(text[at:])}
    said = {ours: found.get(theirs, "") for theirs, ours in NAMES.items()}
    said["dob"] = found.get("dob", "") or found.get("yob", "")
    return identity(said, last_four=found.get("uid", "")[-4:])
