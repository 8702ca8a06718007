"""The answers of a case, personal ones masked until the officer asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dastak.casework.queries.case import Case
from dastak.definitions.answers import Answer
from dastak.definitions.model import Service
from dastak.definitions.projections.officer_view import Line, officer_view
from dastak.values.language import Language
from dastak.web.desk.shown.papers import Evidence

Manner = Literal["masked", "clear"]


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One answer. ``paper_says`` is what the paper has, when that is something else; on a masked
    screen only that it differs is told."""

    name: str
    label: str
    text: str
    is_masked: bool
    evidence: Evidence | None
    differs: bool
    paper_says: str


@dataclass(frozen=True, slots=True)
class ShownSection:
    """The plain answers (no title), or one row of a group."""

    title: str
    lines: tuple[ShownLine, ...]


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
    sections = officer_view(service, case.answers, language)
    return [
        ShownSection(
            section.title,
            tuple(
                _line(line, case.answers.get(line.name), manner, here.get(line.name))
                for line in section.lines
            ),
        )
        for section in sections
        for here in [evidence if not section.title else {}]
    ]


def _line(
    line: Line, answer: Answer | None, manner: Manner, evidence: Evidence | None
) -> ShownLine:
    is_masked = manner == "masked" and line.personal
    differs = evidence is not None and _differs(answer, evidence.reading.value)
    tells = differs and evidence is not None and manner == "clear"
    return ShownLine(
        name=line.name,
        label=line.label,
        text=line.masked if is_masked else line.value,
        is_masked=is_masked,
        evidence=evidence,
        differs=differs,
        paper_says=evidence.reading.value if tells and evidence is not None else "",
    )


def _differs(answer: Answer | None, read: str) -> bool:
    if not isinstance(answer, str | int):
        return False
    return _plain(str(answer)) != _plain(read)


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
