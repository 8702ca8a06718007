"""What a certificate is made of: the answers of an approved case, and who approved it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.casework.models import Application
from dastak.casework.stored import answers_of
from dastak.definitions.answers import Answer


@dataclass(frozen=True, slots=True)
class ApprovedCase:
    """The answers, and the deciding officer's name as it is printed."""

    answers: dict[str, Answer]
    officer_name: str


def for_certificate(application: UUID) -> ApprovedCase:
    """For our own workers only; it is read inside the approval that is already on record."""
    with in_scope(SYSTEM_WIDE):
        row = Application.objects.select_related("officer").get(id=application)
        name = row.officer.name if row.officer is not None else ""
        return ApprovedCase(answers_of(row.answers), name)
