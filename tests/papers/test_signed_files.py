"""A PDF's own signature proves it only when it is whole and leads to somebody whom we trust."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from dastak.casework.proving import Proof, Trusted, proof_of_file
from dastak.casework.reading import read_paper
from dastak.integrations.ocr.proof.trust import Trust
from dastak.integrations.ocr.vendors.tesseract import Tesseract
from dastak.integrations.signer.vendors import demo
from dastak.understanding.papers.kinds import PaperKinds
from tests.papers.drawing import as_pdf, draw


class Office:
    """An office that signs its papers, and what others trust it by."""

    def __init__(self, folder: Path) -> None:
        self._signer = demo.open_signer(folder)
        self.trust = Trust.of_file(str(folder / "root.pem"))

    def signed(self, pdf: bytes) -> bytes:
        return self._signer.sign(pdf, reason="Issued", name="B. Singh")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def paper(office: Office) -> bytes:
    return office.signed(written_anew(as_pdf(draw("electricity-bill", 2).image)))


def written_anew(pdf: bytes) -> bytes:
    """The same pages from a stricter writer: signing refuses what Pillow writes."""
    out = io.BytesIO()
    pdfium.PdfDocument(pdf).save(out)
    return out.getvalue()


def proof(content: bytes, trust: Trust) -> Proof:
    return proof_of_file(content, trust=trust, at=datetime.now(UTC))


def test_a_whole_signature_of_a_trusted_office_proves_the_paper(
    office: Office, paper: bytes, reader: Tesseract, kinds: PaperKinds
) -> None:
    reading = read_paper(
        paper,
        filename="x",
        accepts=("electricity_bill",),
        reader=reader,
        kinds=kinds,
        trusted=Trusted(Trust(), office.trust),
        at=datetime.now(UTC),
    )
    assert (reading.problem, reading.proof) == ("", "signed_pdf")
    assert reading.warnings == ()


def test_a_changed_file_is_doubted(office: Office, paper: bytes) -> None:
    at = paper.index(b"/MediaBox") + 14
    changed = paper[:at] + b"7" + paper[at + 1 :]
    assert changed != paper
    assert proof(changed, office.trust) == Proof(warnings=("signature_broken",))


def test_the_signature_of_a_stranger_proves_nothing(paper: bytes, tmp_path: Path) -> None:
    assert proof(paper, Office(tmp_path).trust) == Proof(warnings=("signed_by_somebody_else",))


def test_without_trust_or_signature_nothing_is_said(office: Office, paper: bytes) -> None:
    assert proof(paper, Trust()) == Proof()
    assert proof(as_pdf(draw("pan-new", 2).image), office.trust) == Proof()
