"""The house's papers as tests read them: tables, links and words in code type."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
_LINK = re.compile(r"\[[^\]]*\]\((?!https?:)(?P<target>[^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_BLOCK = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def tracked() -> list[Path]:
    """Every file that belongs to the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.decode().split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def pages() -> list[Path]:
    """README, changelog and everything under docs."""
    return [README, ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def links(page: Path) -> list[str]:
    """Where a page points to within the repository."""
    return [found["target"] for found in _LINK.finditer(page.read_text("utf-8"))]


def code_in(page: Path) -> list[str]:
    """What stands in code type, and each line of a block."""
    text = page.read_text("utf-8")
    blocks = [line for block in _BLOCK.findall(text) for line in block.splitlines()]
    return _CODE.findall(_BLOCK.sub("", text)) + blocks


def rows(page: Path) -> list[list[str]]:
    """The rows of a page's tables, without heads and rules."""
    lines = [line for line in page.read_text("utf-8").splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    heads = {at - 1 for at, row in enumerate(cells) if set("".join(row)) <= set("-: ")}
    return [row for at, row in enumerate(cells) if at not in heads and at - 1 not in heads]
