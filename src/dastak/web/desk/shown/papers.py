"""The papers of a case, with the places on them from which fields were read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise

from dastak.casework.evidence import ReadField
from dastak.casework.queries.case import Case, Paper
from dastak.casework.verdict import Verdict
from dastak.definitions.model import DocumentRequest, Service, ServiceWording
from dastak.web.desk.doubts import PROOFS, doubts_of
from dastak.web.desk.words import PAPER_KINDS

_MARGIN = 0.006
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a field of the form was read: ``id`` names the box on the page."""

    id: str
    field: str
    paper: UUID
    page: int
    request: str
    reading: ReadField

    @property
    def percent(self) -> int:
        """How sure the reading is."""
        return round(self.reading.confidence * 100)

    @property
    def is_sure(self) -> bool:
        """Whether it need not be pointed out."""
        return self.reading.confidence >= _SURE


@dataclass(frozen=True, slots=True)
class Box:
    """A lit place: left, top, width, height as parts of the page."""

    id: str
    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page and its boxes."""

    number: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class ShownPaper:
    """One paper."""

    id: UUID
    title: str
    kind: Promise | str
    uploaded_at: datetime
    pages: tuple[Page, ...]
    verdict: Verdict
    seal: Promise | str
    doubts: tuple[Promise | str, ...]


def evidence_of(case: Case, service: Service) -> dict[str, Evidence]:
    """For each field of the form the reading that counts: of the paper that the answer was taken
    from, else the surest."""
    requests = {request.name: request for request in service.documents}
    found: dict[str, Evidence] = {}
    for paper in case.papers:
        for name in paper.requests:
            for one in _readings(paper, requests.get(name)):
                known = found.get(one.field)
                if known is None or _weight(one, case) > _weight(known, case):
                    found[one.field] = one
    return found


def shown_papers(
    case: Case, evidence: dict[str, Evidence], wording: ServiceWording
) -> list[ShownPaper]:
    """In the order of sending."""
    return [
        ShownPaper(
            id=paper.id,
            title=", ".join(paper_title(wording, name) for name in paper.requests),
            kind=PAPER_KINDS.get(paper.kind, ""),
            uploaded_at=paper.uploaded_at,
            pages=tuple(
                Page(number, _boxes(paper.id, number, evidence))
                for number in range(1, _shown(paper) + 1)
            ),
            verdict=paper.verdict,
            seal=PROOFS.get(paper.proof, ""),
            doubts=tuple(doubts_of(paper)),
        )
        for paper in case.papers
    ]


def _shown(paper: Paper) -> int:
    """A signed data file has no page to show."""
    return 0 if paper.mime_type == "application/xml" else max(paper.pages, 1)


def paper_title(wording: ServiceWording, request: str) -> str:
    """As the service calls the paper that it asks for."""
    spoken = wording.documents.get(request)
    return spoken.label if spoken is not None else request


def _readings(paper: Paper, request: DocumentRequest | None) -> list[Evidence]:
    if request is None:
        return []
    return [
        Evidence(
            id=f"box-{paper.id.hex[:8]}-{field}",
            field=field,
            paper=paper.id,
            page=paper.fields[read].page,
            request=request.name,
            reading=paper.fields[read],
        )
        for read, field in request.prefill.items()
        if read in paper.fields
    ]


def _weight(one: Evidence, case: Case) -> tuple[bool, float]:
    return case.provenance.get(one.field) == one.request, one.reading.confidence


def _boxes(paper: UUID, page: int, evidence: dict[str, Evidence]) -> tuple[Box, ...]:
    return tuple(
        _box(one)
        for one in evidence.values()
        if one.paper == paper and one.page == page and len(one.reading.box) == 4
    )


def _box(one: Evidence) -> Box:
    left, top, right, bottom = one.reading.box
    return Box(
        id=one.id,
        x=f"{max(left - _MARGIN, 0):.4f}",
        y=f"{max(top - _MARGIN, 0):.4f}",
        width=f"{right - left + 2 * _MARGIN:.4f}",
        height=f"{bottom - top + 2 * _MARGIN:.4f}",
    )
