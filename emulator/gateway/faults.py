"""Ill health on demand: the next calls that open an order are answered with an error."""

import json
from dataclasses import dataclass

from aiohttp import web


@dataclass(slots=True)
class Faults:
    """How many of the next order calls fail, and how."""

    unavailable: int = 0
    too_fast: int = 0

    def meet_on_create(self) -> None:
        """Raise the error that is due, if any."""
        if self.unavailable > 0:
            self.unavailable -= 1
            raise web.HTTPServiceUnavailable(text="")
        if self.too_fast > 0:
            self.too_fast -= 1
            body = json.dumps({"error": {"code": "TOO_MANY_REQUESTS", "message": "wait"}})
            raise web.HTTPTooManyRequests(
                text=body, content_type="application/json", headers={"Retry-After": "2"}
            )
