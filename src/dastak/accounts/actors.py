"""Who does something: carried into every action and every audit entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

ActorKind = Literal["citizen", "staff", "operator", "system"]


class Named(Protocol):
    """A member of staff, as their row has them."""

    pk: int
    name: str


@dataclass(frozen=True, slots=True)
class Actor:
    """``id`` is a citizen's or a person's id, or a worker's name."""

    kind: ActorKind
    id: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


SYSTEM = Actor("system", "dastak")


def citizen_actor(citizen_id: int) -> Actor:
    """The citizen acting for themselves in chat."""
    return Actor("citizen", str(citizen_id))


def staff_actor(person: Named) -> Actor:
    """A signed-in member of staff."""
    return Actor("staff", str(person.pk), person.name)
