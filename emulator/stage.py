"""Where the world of the moment stands; a reset puts another in its place."""

from __future__ import annotations

from aiohttp import web

from .clock import Clock
from .config import Config
from .founding import found
from .world import World


class Stage:
    def __init__(self, config: Config, clock: Clock) -> None:
        self.config = config
        self.clock = clock
        self.world: World = found(config, clock)

    async def reset(self, config: Config | None) -> None:
        """A fresh world, from the given configuration or again from the last one."""
        if config is not None:
            self.config = config
        former, self.world = self.world, found(self.config, self.clock)
        await former.close()


STAGE: web.AppKey[Stage] = web.AppKey("stage", Stage)
