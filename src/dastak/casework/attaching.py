"""Papers that were checked before there was an application, and become part of one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from dastak.casework.form import CannotFile
from dastak.casework.models import Application, Document
from dastak.values.ids import CitizenId

Papers = dict[str, tuple[Document, ...]]


def papers_of(
    citizen: CitizenId,
    documents: Mapping[str, tuple[UUID, ...]],
    *,
    application: UUID | None = None,
) -> Papers:
    """The citizen's own, usable, unattached papers, locked; CannotFile when one is not."""
    wanted = {key for keys in documents.values() for key in keys}
    rows = Document.objects.select_for_update(no_key=True, of=("self",)).order_by("id")
    found = {row.id: row for row in rows.filter(id__in=wanted, citizen_id=citizen, problem="")}
    taken = {key for key, row in found.items() if row.application_id not in {None, application}}
    bad = tuple(
        name
        for name, keys in sorted(documents.items())
        if any(key not in found or key in taken for key in keys)
    )
    if bad:
        raise CannotFile("documents_unknown", bad)
    return {name: tuple(found[key] for key in keys) for name, keys in documents.items() if keys}


def attach(papers: Papers, application: Application, *, now: datetime) -> None:
    """They move to the application's department and place, where its officers see them."""
    for name, rows in papers.items():
        Document.objects.filter(id__in=[row.id for row in rows]).update(
            application=application,
            request=name,
            department=application.department_id,
            jurisdiction=application.jurisdiction,
            attached_at=now,
        )
