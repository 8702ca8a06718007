"""A definition's conditions as JSON Schema: what is needed when, and what lies within what."""

from typing import assert_never

from dastak.definitions.model import (
    AllOf,
    Answered,
    AnyOf,
    Condition,
    Field,
    Is,
    Not,
    OneOf,
    Scalar,
    Service,
)

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]
Schema = dict[str, Json]


def conditional(service: Service) -> list[Json]:
    """``if`` and ``then`` for each required field that is asked only under a condition."""
    conditions = _Conditions(service)
    return [
        {"if": conditions.schema(field.when), "then": {"required": [field.name]}}
        for field in service.fields
        if field.required and field.when
    ]


def within(service: Service) -> list[Json]:
    """For each option of the outer field, how the inner field's answer begins."""
    fields = {field.name: field for field in service.fields}
    rules: list[Json] = []
    for field in (one for one in service.fields if one.within):
        outer = fields[field.within]
        rules.append({"dependentRequired": {field.name: [outer.name]}})
        for option in outer.options:
            rules.append(
                {
                    "if": _has(outer, option),
                    "then": {"properties": {field.name: {"pattern": f"^{option}/"}}},
                }
            )
    return rules


class _Conditions:
    """Conditions of one service. An answer counts only while its own field is asked, so a test
    of a field brings the conditions of that field along."""

    def __init__(self, service: Service) -> None:
        self.fields = {field.name: field for field in service.fields}

    def schema(self, condition: Condition | None) -> Schema:
        match condition:
            case None:
                return {}
            case Is(name, value):
                return self._live(name, _has(self.fields[name], value))
            case OneOf(name, values):
                tests: list[Json] = [_has(self.fields[name], value) for value in values]
                return self._live(name, {"anyOf": tests} if tests else {"not": {}})
            case Answered(name):
                return self._live(name, {"required": [name]})
            case AllOf(conditions):
                return {"allOf": self._all(conditions)} if conditions else {}
            case AnyOf(conditions):
                return {"anyOf": self._all(conditions)} if conditions else {"not": {}}
            case Not(inner):
                return {"not": self.schema(inner)}
        assert_never(condition)

    def _all(self, conditions: tuple[Condition, ...]) -> list[Json]:
        return [self.schema(one) for one in conditions]

    def _live(self, name: str, test: Schema) -> Schema:
        when = self.fields[name].when
        return {"allOf": [test, self.schema(when)]} if when else test


def _has(field: Field, value: Scalar) -> Schema:
    test: Schema = {"const": value}
    if field.kind == "choices":
        test = {"contains": test}
    return {"properties": {field.name: test}, "required": [field.name]}
