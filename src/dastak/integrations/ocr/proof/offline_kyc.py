"""Reads an Aadhaar offline e-KYC file: XML signed by the authority, or a ZIP that holds it.

Hardened: no entities, no outside references, no huge trees, and only what the signature covers is
read, so that nothing wrapped around a genuine signature is believed.
"""

import io
import re
import zipfile

from lxml import etree
from signxml.exceptions import SignXMLException
from signxml.verifier import XMLVerifier

from dastak.integrations.ocr.proof.trust import Trust
from dastak.understanding.papers.codes.identity import Identity, identity

MOST_BYTES = 1024 * 1024
ROOT = "OfflinePaperlessKyc"
SHARE_CODE = re.compile(r"(?<!\w)\w{4}(?!\w)")
PLACES = {
    "careof": "care_of", "co": "care_of", "house": "house", "street": "street",
    "landmark": "landmark", "lm": "landmark", "loc": "location", "vtc": "vtc",
    "po": "post_office", "subdist": "sub_district", "dist": "district", "state": "state",
    "pc": "pincode",
}  # fmt: skip


class Locked(Exception):
    """The archive opens only with its share code."""


def looks_like(content: bytes) -> bool:
    """Whether this may be such an XML file."""
    return ROOT.encode() in content[:2048] and content.lstrip()[:1] == b"<"


def unpacked(archive: bytes, *, said: str) -> bytes | None:
    """The one XML file of the archive, None when it is another archive. The share code is looked
    for in ``said``, what the sender wrote beside it; raises ``Locked`` when it is not there."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as files:
            [entry] = files.infolist()
            if not entry.filename.lower().endswith(".xml") or entry.file_size > MOST_BYTES:
                return None
            if not entry.flag_bits & 1:
                return files.read(entry)
            return _opened(files, entry, said)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        return None


def _opened(files: zipfile.ZipFile, entry: zipfile.ZipInfo, said: str) -> bytes:
    for code in SHARE_CODE.findall(said):
        try:
            return files.read(entry, pwd=code.encode())
        except (RuntimeError, zipfile.BadZipFile):
            continue
    raise Locked


def read_offline_kyc(content: bytes, trust: Trust) -> Identity | None:
    """Who the file describes; None when nobody whom we trust has signed it."""
    if len(content) > MOST_BYTES or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        return None
    for certificate in trust.certificates:
        try:
            verified = XMLVerifier().verify(content, x509_cert=certificate, parser=_parser())
        except (SignXMLException, etree.XMLSyntaxError, ValueError, TypeError):
            continue
        signed = verified[0].signed_xml if isinstance(verified, list) else verified.signed_xml
        if signed is not None and etree.QName(signed).localname == ROOT:
            return _identity(signed)
    return None


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def _identity(root: etree._Element) -> Identity | None:
    person, place = root.find(".//{*}Poi"), root.find(".//{*}Poa")
    if person is None:
        return None
    said = {name: str(person.get(name, "")) for name in ("name", "dob", "gender")}
    for theirs, ours in PLACES.items():
        text = "" if place is None else str(place.get(theirs, ""))
        said[ours] = said.get(ours) or text
    return identity(said, last_four=str(root.get("referenceId", ""))[:4])
