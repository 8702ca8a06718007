"""The steps of a case in words, with the names of those who took them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from dastak.casework.queries.case import Case, Step
from dastak.web.desk.words import STEPS


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One step."""

    at: datetime
    title: Promise | str
    who: str
    text: str


def staff_in(case: Case) -> set[int]:
    """The ids of the staff who took a step."""
    people = [step.by.partition(":") for step in case.history]
    return {
        int(key) for kind, _, key in people if kind in {"staff", "operator"} and key.isdecimal()
    }


def shown_history(case: Case, names: Mapping[int, str]) -> list[ShownStep]:
    """The latest first."""
    return [
        ShownStep(step.at, STEPS.get(step.verb, step.verb), _who(step, names), step.text)
        for step in reversed(case.history)
    ]


def _who(step: Step, names: Mapping[int, str]) -> str:
    key = step.by.partition(":")[2]
    if step.actor_kind == "citizen":
        return _("The citizen")
    if step.actor_kind == "system":
        return _("Dastak")
    return names.get(int(key), "") if key.isdecimal() else ""
