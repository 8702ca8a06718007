"""Every transcript of the catalogue plays as its department has reviewed it."""

from pathlib import Path

import pytest

from dastak.dialogue.bundle import Library
from dastak.dialogue.transcripts.folder import department_of, transcript_files
from dastak.dialogue.transcripts.playing import play, play_in
from dastak.values.language import Language
from tests.pure.dialogue.shipped import CATALOGUE, shipped_library

FILES = transcript_files(CATALOGUE)


def name(path: Path) -> str:
    return "/".join(path.relative_to(CATALOGUE).parts)


@pytest.mark.parametrize("path", FILES, ids=name)
def test_the_transcript_plays_as_written(path: Path, library: Library) -> None:
    source = path.read_text(encoding="utf-8")
    assert play(source, library, department=department_of(CATALOGUE, path)) == source


@pytest.mark.parametrize("language", sorted(shipped_library().wordings))
@pytest.mark.parametrize("path", FILES, ids=name)
def test_the_transcript_plays_in_every_language(
    path: Path, language: Language, library: Library
) -> None:
    source = path.read_text(encoding="utf-8")
    department = department_of(CATALOGUE, path)
    played = play_in(source, library, language=language, department=department)
    assert played.count("citizen:") == source.count("citizen:")
    assert "{" not in played.replace("{{", "")
