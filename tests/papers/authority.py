"""A double of the authority that signs identities: its own key, its QR codes and its files."""

from __future__ import annotations

import io
import sys
import zipfile
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

import zxingcpp
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from lxml import etree
from PIL import Image
from signxml import methods
from signxml.signer import XMLSigner

from tests.papers.people import Person


@dataclass(frozen=True)
class Authority:
    """A key and the certificate that it signed for itself."""

    key: RSAPrivateKey = field(default_factory=lambda: generate_private_key(65537, 2048))

    def certificate(self) -> x509.Certificate:
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test authority")])
        now = datetime.now(UTC)
        return (
            x509.CertificateBuilder(name, name, self.key.public_key(), x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=365))
            .sign(self.key, SHA256())
        )

    def pem(self) -> bytes:
        return self.certificate().public_bytes(Encoding.PEM)

    def secure_code(self, who: Person, **changed: str) -> str:
        """The digits of the Secure QR code of a person; ``changed`` after it was signed."""
        parts = _parts(who)
        content = _joined(parts)
        signature = self.key.sign(content, PKCS1v15(), SHA256())
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        packed = packer.compress(_joined(parts | changed) + signature) + packer.flush()
        return _decimal(packed)

    def offline_file(self, who: Person) -> bytes:
        """The signed XML of offline e-KYC."""
        parts = _parts(who)
        root = etree.Element("OfflinePaperlessKyc", referenceId=parts["reference"])
        data = etree.SubElement(root, "UidData")
        etree.SubElement(
            data, "Poi", name=parts["name"], dob=parts["dob"], gender=parts["gender"], m="", e=""
        )
        etree.SubElement(
            data, "Poa", careof=parts["care_of"], house=parts["house"], street=parts["street"],
            vtc=parts["vtc"], dist=parts["district"], state=parts["state"], pc=parts["pincode"],
        )  # fmt: skip
        etree.SubElement(data, "Pht").text = "AAAA"
        signed = XMLSigner(
            method=methods.enveloped, signature_algorithm="rsa-sha256", digest_algorithm="sha256"
        ).sign(root, key=self.key, cert=[self.certificate()])
        return bytes(etree.tostring(signed, xml_declaration=True, encoding="UTF-8"))


def zipped(content: bytes, name: str = "offlineaadhaar.xml") -> bytes:
    """The file in an archive that anybody can open."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def as_picture(code: str, *, point: int = 5) -> Image.Image:
    """The code alone, on white."""
    made = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode, ec_level="L")
    return Image.fromarray(made.to_image(scale=point, add_quiet_zones=True)).convert("RGB")


def _parts(who: Person) -> dict[str, str]:
    facts = who.facts
    day, month, year = facts["dob_text"].split("/")
    return {
        "version": "V2", "indicator": "3", "reference": who.aadhaar[-4:] + "20261121101010123",
        "name": facts["name_en"], "dob": f"{day}-{month}-{year}", "gender": facts["gender_en"][0],
        "care_of": f"C/O {facts['father_en']}", "district": "North West Delhi", "landmark": "",
        "house": "12", "location": "Sector 11", "pincode": facts["pincode"],
        "post_office": "Rohini", "state": "Delhi", "street": "Gali 4", "sub_district": "Rohini",
        "vtc": "Rohini", "mobile": "4321",
    }  # fmt: skip


def _joined(parts: dict[str, str]) -> bytes:
    text = b"\xff".join(part.encode("iso-8859-1") for part in parts.values())
    photo, hashes = Random(1).randbytes(700), Random(2).randbytes(64)
    return text + b"\xff" + photo + hashes


def _decimal(content: bytes) -> str:
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        return str(int.from_bytes(content))
    finally:
        sys.set_int_max_str_digits(limit)
