"""Papers that were checked before there was an application, and become part of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from dastak.casework.form import CannotFile
from dastak.casework.models import Application, Document
from dastak.values.ids import CitizenId
from dastak.vault.statements import columns, run

_ATTACH = """
UPDATE casework_document d
SET application_id = n.application, requests = n.requests, department_id = n.department,
    jurisdiction = n.jurisdiction, attached_at = n.attached_at
FROM unnest(%s::uuid[], %s::uuid[], %s::jsonb[], %s::text[], %s::text[], %s::timestamptz[])
     AS n(id, application, requests, department, jurisdiction, attached_at)
WHERE d.id = n.id
"""
"""The ORM's bulk_update costs ten times the processor time of the rest of a filing."""

Named = Mapping[str, tuple[UUID, ...]]
"""A request's name, and the papers sent for it."""

Papers = dict[str, tuple[Document, ...]]
"""The same, as rows."""


class LockedPapers(dict[UUID, Document]):
    """Usable papers, locked until the transaction ends; ``papers_of`` takes them out."""


def lock_papers(wanted: Sequence[Named]) -> LockedPapers:
    """All papers that are named, in one query and in one order."""
    keys = {key for named in wanted for papers in named.values() for key in papers}
    if not keys:
        return LockedPapers()
    rows = Document.objects.select_for_update(no_key=True, of=("self",)).order_by("id")
    return LockedPapers({row.id: row for row in rows.filter(id__in=keys, problem="")})


def papers_of(citizen: CitizenId, documents: Named, locked: LockedPapers) -> Papers:
    """The citizen's own papers that no application has; CannotFile when one is not. A paper is
    taken once: what is given here is no longer in ``locked``."""
    bad = tuple(
        name
        for name, keys in sorted(documents.items())
        if any(not _is_free(locked.get(key), citizen) for key in keys)
    )
    if bad:
        raise CannotFile("documents_unknown", bad)
    kept = {name: tuple(dict.fromkeys(keys)) for name, keys in documents.items() if keys}
    used = {key for keys in kept.values() for key in keys}
    found = {key: locked.pop(key) for key in used}
    return {name: tuple(found[key] for key in keys) for name, keys in kept.items()}


def attach_all(pairs: Sequence[tuple[Papers, Application]], *, now: datetime) -> None:
    """They move to the application's department and place, where its officers see them."""
    changed: dict[UUID, Document] = {}
    for papers, application in pairs:
        for name, rows in papers.items():
            for row in rows:
                row.application, row.attached_at = application, now
                row.requests = [*row.requests, name]
                row.department_id = application.department_id
                row.jurisdiction = application.jurisdiction
                changed[row.id] = row
    if changed:
        run((_ATTACH, columns([_attached(row) for row in changed.values()], 6)))


def _attached(row: Document) -> tuple[object, ...]:
    requests = msgspec.json.encode(row.requests).decode()
    return (
        row.id,
        row.application_id,
        requests,
        row.department_id,
        row.jurisdiction,
        row.attached_at,
    )


def _is_free(row: Document | None, citizen: CitizenId) -> bool:
    return row is not None and row.citizen_id == citizen and row.application_id is None
