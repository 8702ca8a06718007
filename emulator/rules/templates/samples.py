"""Samples: one for every variable, so that the reviewer sees a whole message."""

from __future__ import annotations

from emulator.shapes import Json, JsonObject, object_of, objects_of, text_of

from .refusing import refused


def check_samples(
    component: JsonObject, names: list[str], parameter_format: str, where: str
) -> None:
    if not names:
        return
    example = object_of(component.get("example"))
    found = (
        _named(example.get(f"{where}_text_named_params"))
        if parameter_format == "NAMED"
        else _positional(example.get(f"{where}_text"))
    )
    complete = set(found) == set(names) if parameter_format == "NAMED" else len(found) == len(names)
    if not complete or not all(found.values()):
        raise refused(
            f"{where} needs a sample for each of {', '.join(names)}", rule=f"{where}.samples"
        )


def _named(value: Json) -> dict[str, str]:
    rows = objects_of(value)
    return {text_of(row.get("param_name")): text_of(row.get("example")) for row in rows}


def _positional(value: Json) -> dict[str, str]:
    """`[["a", "b"]]` for a body, `["a"]` for a header."""
    if not isinstance(value, list):
        return {}
    row = value[0] if value and isinstance(value[0], list) else value
    samples = row if isinstance(row, list) else []
    return {str(n): text_of(sample) for n, sample in enumerate(samples, start=1)}
