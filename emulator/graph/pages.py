"""Cursor pages and field projection, as every list of the Graph API has them."""

from __future__ import annotations

import base64

from emulator.refusals import Refusal
from emulator.shapes import JsonObject

from .call import Call

LIMIT_USUAL = 25
LIMIT_MOST = 1000


def page(rows: list[JsonObject], call: Call) -> JsonObject:
    """`data` and `paging`; cursors are offsets in disguise."""
    limit = _limit(call)
    start = _start(call, limit, len(rows))
    part = rows[start : start + limit]
    answer: JsonObject = {"data": [*part]}
    if not part:
        return answer
    paging: JsonObject = {
        "cursors": {"before": _cursor(start), "after": _cursor(start + len(part))}
    }
    if start + len(part) < len(rows):
        paging["next"] = _link(call, "after", start + len(part))
    if start > 0:
        paging["previous"] = _link(call, "before", start)
    answer["paging"] = paging
    return answer


def project(row: JsonObject, names: list[str]) -> JsonObject:
    """Only the wanted fields, and the id; unknown names are left out."""
    chosen: JsonObject = {name: row[name] for name in names if row.get(name) is not None}
    if "id" in row:
        chosen["id"] = row["id"]
    return chosen


def _limit(call: Call) -> int:
    text = call.query.get("limit", str(LIMIT_USUAL))
    if not text.isdigit() or int(text) == 0:
        raise Refusal(100, "Param limit must be a positive integer", rule="graph.limit")
    return min(int(text), LIMIT_MOST)


def _start(call: Call, limit: int, total: int) -> int:
    if after := call.query.get("after"):
        return min(_position(after, call), total)
    if before := call.query.get("before"):
        return max(0, _position(before, call) - limit)
    return 0


def _cursor(position: int) -> str:
    return base64.urlsafe_b64encode(f"p{position}".encode()).decode()


def _position(cursor: str, call: Call) -> int:
    try:
        text = base64.urlsafe_b64decode(cursor.encode()).decode()
        if text.startswith("p"):
            return int(text[1:])
    except ValueError:
        pass
    code = 131059 if call.version >= 24 else 100
    raise Refusal(code, "the cursor is not valid", rule="graph.cursor")


def _link(call: Call, way: str, position: int) -> str:
    query = {k: v for k, v in call.query.items() if k not in ("after", "before", "access_token")}
    return str(call.request.url.with_query({**query, way: _cursor(position)}))
