"""Certificates drawn and signed per second on one core, each with its own name, number and QR."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory

from dastak.certificates.codes import new_code
from dastak.certificates.numbering import certificate_number
from dastak.certificates.order import Printed
from dastak.certificates.paper import Numbered, signed_paper
from dastak.integrations.printer.drawing import draw_certificate
from dastak.integrations.printer.page import CertificatePage, Line
from dastak.integrations.signer.port import Signer
from dastak.integrations.signer.signatures import look_at_signature
from dastak.integrations.signer.vendors import demo
from dastak.values.language import ENGLISH, HINDI, LanguageText

RUNS = 3
PAPERS = 60
ADDRESS = "https://services.example.gov.in/verify"
ROWS = 8


def measure() -> dict[str, object]:
    """Medians over the runs; a unit is one CPU second of this single process."""
    with TemporaryDirectory() as folder:
        signer = demo.open_signer(Path(folder) / "signer")
        _papers(signer, first=0)  # fonts, templates and keys are warm from here on
        sample = signed_paper(_numbered(0), _printed(0), signer=signer, address=ADDRESS)
        before = getrusage(RUSAGE_SELF).ru_maxrss
        result: dict[str, object] = {
            "papers_per_run": PAPERS,
            "runs": RUNS,
            "load_average_before": round(os.getloadavg()[0], 1),
            "drawn_and_signed": _rates(lambda first: _papers(signer, first)),
            "drawn_only": _rates(_drawings),
            "signed_only": _rates(lambda _: _signatures(signer)),
            "signature_checked": _rates(lambda _: _checks(signer, sample)),
            "bytes_per_certificate": len(sample),
        }
        growth = (getrusage(RUSAGE_SELF).ru_maxrss - before) / 1024
        return result | {"peak_memory_growth_mib": round(growth, 1)}


def _rates(work: Callable[[int], None]) -> dict[str, float]:
    per_cpu = []
    for run in range(RUNS):
        before = time.process_time()
        work((run + 1) * PAPERS)
        per_cpu.append(PAPERS / (time.process_time() - before))
    return {
        "per_cpu_second": round(statistics.median(per_cpu), 1),
        "slowest": round(min(per_cpu), 1),
        "fastest": round(max(per_cpu), 1),
    }


def _papers(signer: Signer, first: int) -> None:
    for n in range(first, first + PAPERS):
        signed_paper(_numbered(n), _printed(n), signer=signer, address=ADDRESS)


def _drawings(first: int) -> None:
    for n in range(first, first + PAPERS):
        draw_certificate(_page(n))


def _signatures(signer: Signer) -> None:
    pdf = draw_certificate(_page(0))
    for _ in range(PAPERS):
        signer.sign(pdf, reason="Income Certificate", name="B. Singh")


def _checks(signer: Signer, pdf: bytes) -> None:
    now = datetime.now(UTC)
    for _ in range(PAPERS):
        assert look_at_signature(pdf, roots=signer.trust_roots, at=now).good


def _numbered(n: int) -> Numbered:
    return Numbered(
        number=certificate_number("revenue", 2026, n + 1),
        serial=n + 1,
        year=2026,
        verify_code=new_code(),
        department="revenue",
        service="income-certificate",
        issued_on=date(2026, 11, 21),
        valid_until=date(2027, 5, 20),
    )


def _printed(n: int) -> Printed:
    return Printed(
        department=_two("राजस्व विभाग, दिल्ली", "Revenue Department, Delhi"),
        place=_two("रोहिणी, उत्तर पश्चिम, दिल्ली", "Rohini, North West, Delhi"),
        title=_two("आय प्रमाण पत्र", "Income Certificate"),
        reference=f"INC-26-{n:06d}-7",
        holder=f"Sunita Devi {n}",
        lines=_lines(n),
        officer=_two("तहसीलदार", "Tehsildar"),
        officer_name="Balwinder Singh",
    )


def _page(n: int) -> CertificatePage:
    given, paper = _numbered(n), _printed(n)
    return CertificatePage(
        department=paper.department,
        title=paper.title,
        number=given.number,
        serial=f"{given.serial} / {given.year}",
        reference=paper.reference,
        lines=paper.lines,
        issued_on=given.issued_on,
        valid_until=given.valid_until,
        place=paper.place,
        officer=paper.officer,
        officer_name=paper.officer_name,
        verify_code=given.verify_code,
        verify_address=ADDRESS,
        qr=f"{ADDRESS}/{given.verify_code}#{given.verify_code * 18}",
    )


def _lines(n: int) -> tuple[Line, ...]:
    address = _two(
        f"मकान सं. {n}, गली नं. 7, राष्ट्रीय उज्ज्वल विहार, रोहिणी, दिल्ली 110089",
        f"House no. {n}, Street 7, Rashtriya Ujjwal Vihar, Rohini, Delhi 110089",
    )
    name = _two(f"सुनीता देवी {n}", f"Sunita Devi {n}")
    own = (
        Line(_two("आवेदक का नाम", "Name of applicant"), name),
        Line(_two("पता", "Address"), address),
    )
    label, value = (
        _two("परिवार की वार्षिक आय", "Annual family income"),
        _two("₹1,08,000", "₹1,08,000"),
    )
    return own + (Line(label, value),) * (ROWS - len(own))


def _two(hindi: str, english: str) -> LanguageText:
    return LanguageText({HINDI: hindi, ENGLISH: english})
