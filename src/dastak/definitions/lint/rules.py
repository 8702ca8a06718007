"""Named rules exist and are given the fields and the value that they need."""

from collections.abc import Iterator

from dastak.definitions.findings import Finding
from dastak.definitions.lint.subject import Subject
from dastak.definitions.model import Rule
from dastak.definitions.rules.registry import RULES
from dastak.definitions.rules.rule_check import RuleCheck
from dastak.definitions.yaml_source import Keys


def check(subject: Subject) -> Iterator[Finding]:
    """Every rule of the service."""
    for number, rule in enumerate(subject.service.rules):
        keys: Keys = ("rules", number)
        known = RULES.get(rule.rule)
        if known is None:
            advice = f"use one of: {', '.join(RULES)}"
            yield subject.finding((*keys, "rule"), f"there is no rule “{rule.rule}”", advice)
            continue
        yield from _use(subject, keys, rule, known)
        yield from _fields(subject, keys, rule, known)


def _use(subject: Subject, keys: Keys, rule: Rule, known: RuleCheck) -> Iterator[Finding]:
    least, most = known.counts
    if not least <= len(rule.fields) <= most:
        what = f"“{rule.rule}” looks at {least} to {most} fields, not {len(rule.fields)}"
        yield subject.finding((*keys, "fields"), what, "name as many as it takes")
    if known.needs_value and rule.value is None:
        what = f"“{rule.rule}” needs a value"
        yield subject.finding(keys, what, "add “value:” with a number")
    if not known.needs_value and rule.value is not None:
        what = f"“{rule.rule}” takes no value"
        yield subject.finding((*keys, "value"), what, "remove it")


def _fields(subject: Subject, keys: Keys, rule: Rule, known: RuleCheck) -> Iterator[Finding]:
    for number, name in enumerate(rule.fields):
        field = subject.field(name)
        kinds = known.kinds[min(number, len(known.kinds) - 1)]
        if field is None:
            what, advice = f"the field “{name}” does not exist", "name a field, or group.column"
            yield subject.finding((*keys, "fields"), what, advice)
        elif field.kind not in kinds:
            what = f"“{rule.rule}” cannot look at “{name}”, which is of the kind {field.kind}"
            advice = f"name a field of the kind {' or '.join(sorted(kinds))}"
            yield subject.finding((*keys, "fields"), what, advice)
