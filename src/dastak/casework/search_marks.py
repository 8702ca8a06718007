"""The blind marks of an application's answers, and of what someone searches for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dastak.casework.models import Application, SearchMark
from dastak.definitions.answers import Answer
from dastak.definitions.model import Service
from dastak.dialogue.phrases import phrase_of
from dastak.values.phone import Phone
from dastak.vault.blind import blind

SHORTEST = 2
"""Single letters are in too many names."""


def name_marks(text: str) -> set[bytes]:
    """One mark a word; the same for every script and spelling that sounds alike."""
    return {blind("name", word) for word in phrase_of(text) if len(word) >= SHORTEST}


def phone_mark(phone: Phone) -> bytes:
    """Of an answer that is a mobile number."""
    return blind("mobile", phone.digits)


def marks_of(service: Service, answers: Mapping[str, Answer]) -> set[bytes]:
    """Of the names and mobile numbers in the form; rows of a group are left out."""
    found: set[bytes] = set()
    for field in service.fields:
        answer = answers.get(field.name)
        if not isinstance(answer, str):
            continue
        if field.kind == "person_name":
            found |= name_marks(answer)
        elif field.kind == "mobile" and (phone := Phone.parse(answer)) is not None:
            found.add(phone_mark(phone))
    return found


def keep_marks(filed: Iterable[tuple[Application, set[bytes]]]) -> None:
    """One statement for a whole batch of filings."""
    SearchMark.objects.bulk_create(
        [
            SearchMark(
                application=row,
                mark=mark,
                department_id=row.department_id,
                jurisdiction=row.jurisdiction,
            )
            for row, marks in filed
            for mark in sorted(marks)
        ]
    )
