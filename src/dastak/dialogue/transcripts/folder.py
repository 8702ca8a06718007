"""Finds the transcripts of a catalogue, checks them, and writes them anew."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dastak.dialogue.bundle import Library
from dastak.dialogue.transcripts.playing import play, play_in
from dastak.values.language import Language


class Played(msgspec.Struct, frozen=True):
    """One transcript: as it stands in its file, and as it plays today."""

    path: Path
    source: str
    played: str

    @property
    def changed(self) -> bool:
        return self.source != self.played

    @property
    def difference(self) -> str:
        """What a department reviews."""
        return "".join(
            difflib.unified_diff(
                self.source.splitlines(keepends=True),
                self.played.splitlines(keepends=True),
                str(self.path),
                f"{self.path} (played)",
            )
        )


def transcript_files(catalogue: Path) -> list[Path]:
    """Every ``conversations/*.md``, of services and of the platform."""
    return sorted(catalogue.glob("**/conversations/*.md"))


def play_all(catalogue: Path, library: Library) -> Iterator[Played]:
    """Each transcript, played."""
    for path in transcript_files(catalogue):
        source = path.read_text(encoding="utf-8")
        yield Played(path, source, play(source, library, department=department_of(catalogue, path)))


def update_all(catalogue: Path, library: Library) -> list[Path]:
    """Write what has changed; the files that were written."""
    written = []
    for played in play_all(catalogue, library):
        if played.changed:
            played.path.write_text(played.played, encoding="utf-8")
            written.append(played.path)
    return written


def print_all(catalogue: Path, library: Library, *, language: Language) -> Iterator[str]:
    """Each transcript in another language, for reading."""
    for path in transcript_files(catalogue):
        source = path.read_text(encoding="utf-8")
        department = department_of(catalogue, path)
        yield play_in(source, library, language=language, department=department)


def department_of(catalogue: Path, path: Path) -> str:
    """The folder under the catalogue; platform transcripts name theirs in the ``@`` line."""
    first = path.relative_to(catalogue).parts[0]
    return "" if first == "conversations" else first
