"""The answers of a case, personal ones masked until the officer asks for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dastak.casework.queries.case import Case
from dastak.definitions.answers import Answer
from dastak.definitions.fields.registry import show_answer
from dastak.definitions.model import FieldKind, FieldWording, Service
from dastak.definitions.projections.officer_view import Line, officer_view
from dastak.understanding.papers.agreement import (
    Agreement,
    addresses_agree,
    names_agree,
    texts_agree,
)
from dastak.values.language import ENGLISH, Language
from dastak.web.desk.shown.papers import Evidence

Manner = Literal["masked", "clear"]


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One answer. ``is_near``: spelt or shortened in another way than on the paper.
    ``paper_says`` is what the paper has, when that is something else; on a masked
    screen only that it differs is told."""

    name: str
    label: str
    text: str
    is_masked: bool
    evidence: Evidence | None
    differs: bool
    is_near: bool
    paper_says: str


@dataclass(frozen=True, slots=True)
class ShownSection:
    """The plain answers (no title), or one row of a group."""

    title: str
    lines: tuple[ShownLine, ...]


class _Read:
    """What the papers say of a field, in the words of the form."""

    def __init__(self, service: Service, language: Language, evidence: dict[str, Evidence]) -> None:
        self._fields = {field.name: field for field in service.fields}
        spoken = service.wording.get(language) or service.wording.get(ENGLISH)
        self._wording = spoken.fields if spoken is not None else {}
        self._language = language
        self.evidence = evidence

    def says(self, name: str) -> str:
        """``18 February 1994`` for ``1994-02-18``, ``Man`` for ``male``."""
        value = self.evidence[name].reading.value
        wording = self._wording.get(name, FieldWording("", ""))
        return show_answer(self._fields[name], value, wording, self._language)

    def agrees(self, name: str, answer: Answer | None) -> Agreement:
        """The form's answer beside the paper's; what is no text or number is left alone."""
        if not isinstance(answer, str | int):
            return "same"
        agree = AGREE.get(self._fields[name].kind, texts_agree)
        return agree(str(answer), self.evidence[name].reading.value)


AGREE: dict[FieldKind, Callable[[str, str], Agreement]] = {
    "person_name": names_agree,
    "address": addresses_agree,
}


def shown_answers(
    case: Case,
    service: Service,
    language: Language,
    *,
    manner: Manner,
    evidence: dict[str, Evidence],
) -> list[ShownSection]:
    """In the order of asking. Only the form's own fields, not those of a group's rows, are read
    off papers."""
    read = _Read(service, language, evidence)
    sections = officer_view(service, case.answers, language)
    return [
        ShownSection(
            section.title,
            tuple(
                _line(
                    line, case.answers.get(line.name), manner, read if not section.title else None
                )
                for line in section.lines
            ),
        )
        for section in sections
    ]


def _line(line: Line, answer: Answer | None, manner: Manner, read: _Read | None) -> ShownLine:
    is_masked = manner == "masked" and line.personal
    evidence = read.evidence.get(line.name) if read is not None else None
    agreement = read.agrees(line.name, answer) if read and evidence else "same"
    differs = agreement == "differs"
    return ShownLine(
        name=line.name,
        label=line.label,
        text=line.masked if is_masked else line.value,
        is_masked=is_masked,
        evidence=evidence,
        differs=differs,
        is_near=agreement == "near",
        paper_says=read.says(line.name) if read and differs and not is_masked else "",
    )
