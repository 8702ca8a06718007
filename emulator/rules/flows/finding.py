"""One complaint about a Flow."""

from __future__ import annotations

from emulator.shapes import JsonObject


def finding(error: str, message: str, pointer: str) -> JsonObject:
    return {
        "error": error,
        "error_type": "FLOW_JSON_ERROR",
        "message": message,
        "line_start": 1,
        "line_end": 1,
        "column_start": 1,
        "column_end": 1,
        "pointers": [{"path": pointer}],
    }
