"""Where a database cluster of ours lies, and how it is reached."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ROLE = "dastak"
Durability = Literal["durable", "throwaway"]


@dataclass(frozen=True, slots=True)
class Cluster:
    """A database cluster: its data, its socket folder and its log."""

    home: Path
    durability: Durability = "durable"

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def sockets(self) -> Path:
        return self.home / "run"

    @property
    def log(self) -> Path:
        return self.home / "postgres.log"

    def url(self, database: str = ROLE, user: str = ROLE) -> str:
        """A ``DATABASE_URL`` for this cluster."""
        return f"postgresql://{user}@/{database}?host={self.sockets}"
