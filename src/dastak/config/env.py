"""Typed readers of the environment; ``NAME_FILE`` may point at a file that holds the value."""

from __future__ import annotations

import os
from pathlib import Path

from dastak.config.trouble import Trouble


class MissingSetting(Trouble):
    """A setting that has no default was not given."""


def text(name: str, default: str | None = None) -> str:
    """The value of ``name``, or of the file that ``name_FILE`` names."""
    file = os.environ.get(f"{name}_FILE")
    value = Path(file).read_text("utf-8").strip() if file else os.environ.get(name, default)
    if value is None:
        raise MissingSetting(f"{name} is not set; see docs/settings.md")
    return value


def flag(name: str, default: str = "no") -> bool:
    """True for yes, true, on, 1; false for no, false, off, 0, empty."""
    value = text(name, default).strip().lower()
    if value in {"yes", "true", "on", "1"}:
        return True
    if value in {"no", "false", "off", "0", ""}:
        return False
    raise MissingSetting(f"{name} must be yes or no, not {value!r}")


def number(name: str, default: int) -> int:
    """A whole number."""
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise MissingSetting(f"{name} must be a whole number, not {value!r}") from None


def names(name: str, default: str = "") -> list[str]:
    """A list separated by commas; blanks are dropped."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def path(name: str, default: Path) -> Path:
    """A path, made absolute."""
    return Path(text(name, str(default))).expanduser().resolve()
