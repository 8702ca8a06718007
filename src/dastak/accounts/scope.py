"""What a person may see: the departments and jurisdictions of their grants."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from dastak.vault.tenancy import SYSTEM_SCOPE, scoped

Role = Literal["officer", "supervisor", "operator", "administrator", "auditor", "accounts"]


@dataclass(frozen=True, slots=True)
class Granted:
    """One role in one department and jurisdiction (and everything below it)."""

    role: Role
    department: str
    jurisdiction: str


@dataclass(frozen=True, slots=True)
class Scope:
    """The grants in force for a request. ``system`` is for our own workers only."""

    grants: tuple[Granted, ...] = ()
    system: bool = False

    @property
    def setting(self) -> str:
        """The value of ``dastak.scope`` that row-level security reads."""
        if self.system:
            return SYSTEM_SCOPE
        return "|".join(sorted({f"{g.department}:{g.jurisdiction}" for g in self.grants}))

    def holds(self, role: Role, *, department: str, jurisdiction: str) -> bool:
        """Whether a grant gives ``role`` for a row of this department and jurisdiction."""
        return any(
            g.role == role
            and g.department == department
            and f"{jurisdiction}/".startswith(f"{g.jurisdiction}/")
            for g in self.grants
        )


SYSTEM_WIDE = Scope(system=True)


@contextmanager
def in_scope(scope: Scope) -> Iterator[None]:
    """One transaction in which the database shows only what ``scope`` allows."""
    with scoped(scope.setting):
        yield
