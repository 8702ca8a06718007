"""Everything that one running endpoint holds."""

from dataclasses import dataclass, field

from aiohttp import web

from emulator.llm.canned import Rule
from emulator.llm.manners import Manner


@dataclass(slots=True)
class State:
    """Its key and model, how it behaves, and every body that it was sent.

    ``takes``: the closest form of answer that it can be bound to; ``json_schema`` takes all."""

    key: str
    model: str
    manner: Manner = "well"
    seconds: float = 10.0
    takes: str = "json_schema"
    rules: list[Rule] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    strayed: int = 0


STATE = web.AppKey("state", State)
