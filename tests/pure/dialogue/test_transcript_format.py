"""The transcript format: what is wrong with a file is said with its line."""

from pathlib import Path

import pytest

from dastak.dialogue.shelf import read_library
from dastak.dialogue.transcripts.folder import play_all, print_all, update_all
from dastak.dialogue.transcripts.playing import play
from dastak.dialogue.transcripts.script import ScriptError
from dastak.values.language import HINDI
from tests.pure.dialogue.shipped import CATALOGUE, shipped_library

HEADER = "@ language=en now=2026-01-05T10:00+05:30 service=birth-certificate/1\n"


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("citizen: [No such button]", "line 2: no such choice on the screen"),
        ("  « something_odd reference=1", "line 2: "),
        ("  « case_moved status=approved", "line 2: Object missing required field `reference`"),
        ("--- some time later", "line 2: not a span of time"),
    ],
)
def test_a_line_that_cannot_be_played_is_named(lines: str, why: str) -> None:
    with pytest.raises(ScriptError, match=why):
        play(HEADER + lines, shipped_library())


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ("@ language=en service=no-such-service/1\n", "no service no-such-service"),
        ("@ language=en department=nowhere\n", "no department nowhere"),
        ("@ langauge=en service=birth-certificate/1\n", "unknown setting langauge"),
        ("citizen: hi\n", "needs an “@"),
    ],
)
def test_a_header_that_says_nothing_useful_is_refused(header: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        play(header, shipped_library())


def test_what_dastak_says_is_played_anew_and_never_believed() -> None:
    played = play(
        HEADER + "citizen: menu\ndastak:  You have won!\n\n         [Claim]\n", shipped_library()
    )
    assert "won" not in played
    assert "how can we help?" in played
    assert play(played, shipped_library()) == played


def test_an_update_writes_only_what_has_changed(tmp_path: Path) -> None:
    for path in CATALOGUE.glob("**/*.yaml"):
        copy = tmp_path / path.relative_to(CATALOGUE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    story = tmp_path / "mcd-health" / "birth-certificate" / "conversations" / "new.md"
    story.parent.mkdir()
    story.write_text(HEADER + "citizen: menu\n", encoding="utf-8")
    library = read_library(tmp_path)
    [played] = play_all(tmp_path, library)
    assert played.changed
    assert "+dastak:  Municipal Corporation" in played.difference
    assert update_all(tmp_path, library) == [story]
    assert update_all(tmp_path, library) == []
    [printed] = print_all(tmp_path, library, language=HINDI)
    assert "दिल्ली नगर निगम" in printed
