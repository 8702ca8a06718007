"""Plays a transcript against the engine and writes it anew, with what Dastak answers today."""

from datetime import datetime

from dastak.dialogue.bundle import Definitions, Library
from dastak.dialogue.effects import Effect, Say, Transcribe
from dastak.dialogue.engine import advance
from dastak.dialogue.events import Event, Received
from dastak.dialogue.migration import restore, store
from dastak.dialogue.state import State
from dastak.dialogue.transcripts.rendering import lines_of
from dastak.dialogue.transcripts.script import Line, ScriptError, read_script
from dastak.dialogue.transcripts.settings import Settings, read_settings
from dastak.dialogue.transcripts.stimuli import content_of, event_of, later_of
from dastak.values.inbound import ChoiceIn, InboundContent
from dastak.values.language import Language
from dastak.values.outbound import ButtonsOut, ListOut, Option

OLD = " (old)"


def play(source: str, library: Library, *, department: str = "") -> str:
    """The transcript with Dastak's lines as they are today."""
    lines = read_script(source)
    stage = Stage(read_settings(lines, library, department=department))
    return _written(lines, stage)


def play_in(source: str, library: Library, *, language: Language, department: str = "") -> str:
    """The same conversation in another language, for reading: taps stay the same taps."""
    lines = read_script(source)
    settings = read_settings(lines, library, department=department)
    return _written(lines, Interpreted(settings, language))


def _written(lines: list[Line], stage: "Stage") -> str:
    written: list[str] = []
    for line in lines:
        written.append(line.raw)
        written += stage.take(line)
    return "\n".join(written) + "\n"


class Stage:
    """A conversation under way."""

    def __init__(self, settings: Settings) -> None:
        self.definitions: Definitions = settings.definitions
        self.service = settings.service
        self.now: datetime = settings.now
        language = settings.language
        self.state = State(language=language, step="home") if language else State()
        self.menus: list[tuple[Option, ...]] = []
        self.effects: tuple[Effect, ...] = ()
        self.notes: list[str] = []

    def take(self, line: Line) -> list[str]:
        """What Dastak answers to one line."""
        match line.kind:
            case "citizen":
                return self.hear(Received(self.content(line)))
            case "event":
                return self.hear(self.event(line))
            case "clock":
                self.wait(line)
        return []

    def hear(self, event: Event) -> list[str]:
        """Advance, through the state's JSON as at rest."""
        turn = advance(self.definitions, restore(store(self.state)), event, self.now)
        self.state, self.effects = turn.state, turn.effects
        lines: list[str] = []
        for effect in turn.effects:
            lines += lines_of(effect)
            if isinstance(effect, Transcribe):
                self.notes.append(effect.place)
            if isinstance(effect, Say) and isinstance(effect.content, ButtonsOut | ListOut):
                self.menus.append(effect.content.options)
        return lines

    def event(self, line: Line) -> Event:
        try:
            heard = line.text.startswith("transcribed") and self.notes
            place = self.notes.pop(0) if heard else ""
            return event_of(line.text, service=self.service, place=place)
        except ValueError as error:
            raise ScriptError(line, str(error)) from error

    def wait(self, line: Line) -> None:
        later = later_of(line.text)
        if later is None:
            raise ScriptError(line, "not a span of time such as “3 days later”")
        self.now += later

    def content(self, line: Line) -> InboundContent:
        """Words, a thing in brackets, or a tap on ``[a title]`` that is on the screen."""
        old = line.text.endswith(OLD)
        text = line.text.removesuffix(OLD)
        if not (text.startswith("[") and text.endswith("]")):
            return content_of(text)
        option = self.option(text[1:-1], self.menus[:-1] if old else self.menus[-1:])
        if option is None:
            raise ScriptError(line, "no such choice on the screen")
        return ChoiceIn(option.id, option.title)

    def option(self, title: str, menus: list[tuple[Option, ...]]) -> Option | None:
        for menu in reversed(menus):
            for option in menu:
                if option.title == title:
                    return option
        return None


class Interpreted(Stage):
    """The same conversation beside the original: taps are found by their place."""

    def __init__(self, settings: Settings, language: Language) -> None:
        super().__init__(settings)
        self.original = Stage(settings)
        if self.state.language:
            self.state = State(language=language, step="home")

    def take(self, line: Line) -> list[str]:
        if line.kind == "citizen":
            content = self.original.content(line)
            self.original.hear(Received(content))
            return self.hear(Received(self.content_like(line, content)))
        self.original.take(line)
        return super().take(line)

    def content_like(self, line: Line, content: InboundContent) -> InboundContent:
        """Ids carry the same menu numbers and keys in every language."""
        if not isinstance(content, ChoiceIn):
            return content
        options = (option for menu in reversed(self.menus) for option in menu)
        found = next((option for option in options if option.id == content.id), None)
        return ChoiceIn(content.id, found.title if found else content.title)
