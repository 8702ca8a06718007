"""Takes an Aadhaar offline e-KYC file as a paper: no picture, but every value proven."""

from dastak.casework.paper_reading import PaperReading
from dastak.casework.proving import as_values
from dastak.integrations.ocr.proof.offline_kyc import Locked, looks_like, read_offline_kyc, unpacked
from dastak.integrations.ocr.proof.trust import Trust
from dastak.understanding.papers.words import Box

IDENTITY = "aadhaar"
"""The kind of paper that the authority's codes and files stand for."""
ARCHIVE = b"PK\x03\x04"
NOWHERE = Box(0, 0, 0, 0)


def kyc_reading(
    content: bytes, *, accepts: tuple[str, ...], trust: Trust, said: str
) -> PaperReading | None:
    """None when the file is something else. The file itself is kept: it holds the last four
    digits only, and anybody can check its signature again."""
    try:
        file = unpacked(content, said=said) if content.startswith(ARCHIVE) else content
    except Locked:
        return PaperReading(problem="unreadable", kind=IDENTITY, warnings=("share_code_missing",))
    if file is None or not looks_like(file):
        return None
    if accepts and IDENTITY not in accepts:
        return PaperReading(problem="wrong_kind", kind=IDENTITY)
    person = read_offline_kyc(file, trust)
    if person is None:
        return PaperReading(
            problem="unreadable", kind=IDENTITY, warnings=("file_not_signed_by_a_trusted_key",)
        )
    return PaperReading(
        kind=IDENTITY,
        values=as_values(person, box=NOWHERE),
        clean_copy=file,
        mime_type="application/xml",
        sizes=((0, 0),),
        proof="offline_kyc",
    )
