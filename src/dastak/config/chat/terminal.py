"""A citizen at a terminal: each typed line is a line of a transcript, each answer numbered text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime

from dastak.config.chat.town import Town
from dastak.dialogue.effects import Effect, Say
from dastak.dialogue.transcripts.playing import Stage
from dastak.dialogue.transcripts.rendering import lines_of
from dastak.dialogue.transcripts.script import ScriptError, read_script
from dastak.dialogue.transcripts.settings import Settings
from dastak.messaging.plain_text import as_text
from dastak.values.outbound import FileOut, OutboundContent, TextOut

ROUNDS = 16
HELP = """Write as a citizen would; a number chooses. Besides:
  (sends voter-id.jpg)       a photo of a paper; with “blur” in its name it cannot be read
  (pays)                     the fee, on the gateway's page
  (approved) (rejected: why) (asked: question)      what the office does
  --- 3 days later           time goes by
Ctrl-D ends the talk."""
_OFFICE = re.compile(r"\((?P<verb>pays|approved|rejected|asked)(?:: *(?P<text>[^)]+))?\)")


class Terminal:
    """One talk: what is typed goes in, what is to be shown comes out."""

    def __init__(self, settings: Settings, town: Town) -> None:
        self._stage = Stage(settings)
        self._town = town
        self._script = [_heading(settings), ""]

    @property
    def transcript(self) -> str:
        """The talk so far, which ``dastak transcripts`` can play again."""
        return "\n".join(self._script) + "\n"

    def take(self, typed: str) -> list[str]:
        """What is shown for one typed line; a line that makes no sense is explained."""
        text = typed.strip()
        if not text:
            return []
        done = _OFFICE.fullmatch(text)
        if done:
            events = self._elsewhere(done["verb"], done["text"] or "", self._stage.now)
            return self._happen(events) if events else ["? nothing waits for that"]
        if text.startswith("--- "):
            shown = self._play(text)
            return shown + self._happen(self._town.rung(now=self._stage.now))
        return self._play(f"citizen: {text}")

    def _elsewhere(self, verb: str, text: str, now: datetime) -> list[str]:
        match verb:
            case "pays":
                return self._town.pay(now=now)
            case "approved":
                return self._town.approve(now=now)
            case "rejected":
                return self._town.reject(text, now=now)
            case _:
                return self._town.ask_back(text)

    def _happen(self, events: list[str]) -> list[str]:
        """Events from outside, and all that follows from each."""
        return [line for event in events for line in self._play(f"  « {event}")]

    def _play(self, raw: str) -> list[str]:
        """One line and the outcomes of all that it orders."""
        shown: list[str] = []
        waiting = [raw]
        for _ in range(ROUNDS):
            if not waiting:
                break
            line = waiting.pop(0)
            try:
                answers = self._stage.take(read_script(line)[0])
            except ScriptError as error:
                return [*shown, f"? {error}"]
            self._script += [line, *answers]
            if line.startswith("--- "):
                break
            shown += screen(self._stage.effects)
            waiting += [f"  « {event}" for event in self._outcomes()]
        return shown

    def _outcomes(self) -> list[str]:
        now = self._stage.now
        return [event for one in self._stage.effects for event in self._town.outcomes(one, now=now)]


def screen(effects: Iterable[Effect]) -> list[str]:
    """Messages as a phone without buttons shows them, orders as transcripts write them."""
    shown: list[str] = []
    for effect in effects:
        shown += ["", *_body(effect.content)] if isinstance(effect, Say) else lines_of(effect)
    return shown


def converse(terminal: Terminal, read: Callable[[], str], show: Callable[[str], None]) -> None:
    """Until nobody types any more."""
    while True:
        try:
            typed = read()
        except (EOFError, KeyboardInterrupt):
            return
        for line in terminal.take(typed):
            show(line)


def _body(content: OutboundContent) -> list[str]:
    plain = as_text(content)
    match plain:
        case TextOut(body):
            return body.split("\n")
        case FileOut(filename=filename, caption=caption):
            return [f"[{filename}]", *caption.split("\n")]
        case _:
            raise AssertionError(f"not plain: {plain}")


def _heading(settings: Settings) -> str:
    now = settings.now.isoformat(timespec="minutes")
    return f"@ language={settings.language} now={now} service={settings.service}"
