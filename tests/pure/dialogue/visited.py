"""The states that the transcripts pass through: real ones, one of each kind."""

from collections.abc import Iterator
from functools import cache

from dastak.dialogue.bundle import Definitions
from dastak.dialogue.events import Event
from dastak.dialogue.state import State
from dastak.dialogue.transcripts.folder import department_of, transcript_files
from dastak.dialogue.transcripts.playing import Stage
from dastak.dialogue.transcripts.script import read_script
from dastak.dialogue.transcripts.settings import Settings, read_settings
from tests.pure.dialogue.shipped import CATALOGUE, shipped_library


class Recorder(Stage):
    """A stage that remembers what it went through."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.visited = [(self.definitions, self.state)]

    def hear(self, event: Event) -> list[str]:
        lines = super().hear(event)
        self.visited.append((self.definitions, self.state))
        return lines


@cache
def visited() -> dict[str, tuple[Definitions, State]]:
    """One state of each kind, by a name that says where it stands."""
    found: dict[str, tuple[Definitions, State]] = {}
    for definitions, state in _all_visited():
        found.setdefault(_kind(state), (definitions, state))
    return found


def _all_visited() -> Iterator[tuple[Definitions, State]]:
    library = shipped_library()
    for path in transcript_files(CATALOGUE):
        lines = read_script(path.read_text(encoding="utf-8"))
        settings = read_settings(lines, library, department=department_of(CATALOGUE, path))
        stage = Recorder(settings)
        for line in lines:
            stage.take(line)
        yield from stage.visited


def _kind(state: State) -> str:
    form = state.form
    parts = [state.step, state.behind, "draft" if state.drafts else ""]
    if form is not None:
        parts += [form.service, form.asked, form.part, "doubt" if form.doubt is not None else ""]
        parts += ["row" if form.rows else "", "picked" if form.picked else ""]
    return " ".join(part for part in parts if part)
