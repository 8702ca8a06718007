"""What every kind of field can do: check an answer, show it, mask it."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

import msgspec

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.model import Field, FieldWording
from dastak.values.language import Language


class Check(Protocol):
    """Why a normalised answer is refused, or None."""

    def __call__(self, field: Field, value: Answer, *, today: date) -> Problem | None: ...


Show = Callable[[Field, Answer, FieldWording, Language], str]
Mask = Callable[[Answer], str]


class Kind(msgspec.Struct, frozen=True):
    """One kind of field. ``mask`` is None when its answers name nobody."""

    check: Check
    show: Show
    mask: Mask | None = None
