"""Tells a paper's reading as JSON: the fields, each with its place, and the checks it passed."""

from collections.abc import Iterator

from dastak.casework.paper_reading import PaperReading, PaperValue

Json = str | int | float | bool | list["Json"] | dict[str, "Json"]
MISSING = "_not_read"


def report(reading: PaperReading) -> dict[str, Json]:
    """``box`` is left, top, right, bottom in pixels of the upright page, whose size is given."""
    return {
        "kind": reading.kind,
        "problem": reading.problem,
        "fields": {name: _field(value, reading) for name, value in reading.values.items()},
        "checks": list(_checks(reading)),
        "pages": [{"width": width, "height": height} for width, height in reading.sizes],
        "text": list(reading.text),
        "warnings": list(reading.warnings),
        "proof": reading.proof,
    }


def _field(value: PaperValue, reading: PaperReading) -> dict[str, Json]:
    width, height = reading.sizes[value.page - 1]
    box = value.box
    return {
        "value": value.value,
        "confidence": value.confidence,
        "page": value.page,
        "box": [
            round(box.left * width),
            round(box.top * height),
            round(box.right * width),
            round(box.bottom * height),
        ],
        "alternatives": list(value.alternatives),
    }


def _checks(reading: PaperReading) -> Iterator[dict[str, Json]]:
    problem = reading.problem
    yield {"check": "legible", "passed": not problem or problem == "wrong_kind", "found": problem}
    if problem and problem != "wrong_kind":
        return
    yield {"check": "kind", "passed": not problem, "found": reading.kind}
    if reading.proof:
        yield {"check": "signature", "passed": True, "found": reading.proof}
    for name, value in reading.values.items():
        if value.checked and not value.proven:
            yield {"check": f"{name}_check_digit", "passed": True, "found": value.value}
    for warning in reading.warnings:
        if warning.endswith(MISSING):
            yield {"check": warning.removesuffix(MISSING), "passed": False, "found": ""}
