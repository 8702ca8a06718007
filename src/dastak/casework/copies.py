"""Finds the same paper among those that other citizens sent."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from dastak.casework.models import Document
from dastak.vault.blind import blind

PURPOSE = "paper"
PICTURES = frozenset(["photo", "marriage_photo"])
"""Forms of one kind look alike; only pictures are told by their look."""


def number_index(kind: str, number: str) -> bytes | None:
    """What a number is found by, for kinds whose numbers nobody shares."""
    plain = "".join(letter for letter in number.upper() if letter.isalnum())
    return blind(PURPOSE, f"{kind}:{plain}") if plain else None


def sent_by_others(papers: Iterable[Document]) -> dict[UUID, int]:
    """How many other citizens sent the same paper, by the paper's id; in the caller's scope, in
    one query. The same means: the same number, the same file, for pictures the same look."""
    papers = tuple(papers)
    wanted = Q()
    for paper in papers:
        wanted |= _same(paper) & ~Q(citizen=paper.citizen_id)
    if not wanted:
        return {}
    others = Document.objects.filter(wanted, problem="").defer("values")[:MOST]
    return {
        paper.id: len({other.citizen_id for other in others if _is_same(paper, other)})
        for paper in papers
    }


MOST = 200
"""More would not change what an officer does."""


def _same(paper: Document) -> Q:
    same = Q(sha256=paper.sha256)
    if paper.number_index is not None:
        same |= Q(number_index=paper.number_index)
    if paper.perceptual_hash is not None and paper.kind in PICTURES:
        same |= Q(perceptual_hash=paper.perceptual_hash, kind=paper.kind)
    return same


def _is_same(paper: Document, other: Document) -> bool:
    if other.citizen_id == paper.citizen_id:
        return False
    same_file = bytes(other.sha256) == bytes(paper.sha256)
    ours, theirs = bytes(paper.number_index or b""), bytes(other.number_index or b"")
    is_picture = paper.kind in PICTURES and paper.kind == other.kind
    same_look = is_picture and other.perceptual_hash == paper.perceptual_hash
    return same_file or (ours == theirs != b"") or same_look
