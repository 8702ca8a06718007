"""Parameters of a request: JSON, form or query, whichever the sender chose."""

from __future__ import annotations

import json

from aiohttp import web

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.shapes import Json, JsonObject

BODY_MOST = 16 * 1024 * 1024


async def body_of(request: web.Request) -> Node:
    """Body over query; files are left to the endpoint."""
    query: JsonObject = {k: v for k, v in request.query.items() if k != "access_token"}
    is_file = request.content_type.startswith("multipart/") or "file_offset" in request.headers
    if request.method == "GET" or is_file:
        return Node(query, "")
    raw = await request.read()
    if not raw:
        return Node(query, "")
    if request.content_type == "application/x-www-form-urlencoded":
        form = await request.post()
        return Node({**query, **{k: _typed(str(v)) for k, v in form.items()}}, "")
    try:
        parsed: Json = json.loads(raw)
    except ValueError as error:
        raise Refusal(100, f"the body is not JSON: {error}", rule="graph.json") from error
    if not isinstance(parsed, dict):
        raise Refusal(100, "the body must be a JSON object", rule="graph.json")
    return Node({**query, **parsed}, "")


def _typed(text: str) -> Json:
    """Form values that are JSON objects or lists are taken as such."""
    if text[:1] in "{[":
        try:
            value: Json = json.loads(text)
        except ValueError:
            return text
        return value
    return text
