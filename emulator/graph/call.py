"""One request to the Graph API, after its token and its object were found."""

from __future__ import annotations

from dataclasses import dataclass

from aiohttp import web

from emulator.reading import Node
from emulator.state.business import App, Number, Waba
from emulator.state.flows import Flow
from emulator.state.media import Media
from emulator.state.templates import Template
from emulator.state.uploads import Upload
from emulator.world import World

Target = App | Waba | Number | Media | Template | Flow | Upload


@dataclass(frozen=True, slots=True)
class Call:
    world: World
    app: App
    version: int
    target: Target
    query: dict[str, str]
    body: Node
    request: web.Request
    rest: tuple[str, ...] = ()

    @property
    def number(self) -> Number:
        assert isinstance(self.target, Number)
        return self.target

    @property
    def waba(self) -> Waba:
        assert isinstance(self.target, Waba)
        return self.target

    @property
    def media(self) -> Media:
        assert isinstance(self.target, Media)
        return self.target

    @property
    def template(self) -> Template:
        assert isinstance(self.target, Template)
        return self.target

    @property
    def flow(self) -> Flow:
        assert isinstance(self.target, Flow)
        return self.target

    @property
    def upload(self) -> Upload:
        assert isinstance(self.target, Upload)
        return self.target

    @property
    def target_app(self) -> App:
        assert isinstance(self.target, App)
        return self.target

    def fields(self, *usual: str) -> list[str]:
        """The names after `fields=`, or the usual ones; modifiers such as `.limit(5)` dropped."""
        wanted = self.query.get("fields", "")
        names = [part.split("{")[0].split(".")[0].strip() for part in wanted.split(",")]
        return [name for name in names if name] or list(usual)
