"""The page for those who add a service tells the truth about kinds, rules and limits."""

from pathlib import Path
from typing import get_args

from dastak.definitions.lint import lengths
from dastak.definitions.model import Condition, FieldKind
from dastak.definitions.rules.registry import RULES

PAGE = (Path(__file__).parents[3] / "docs" / "how-to" / "add-a-service.md").read_text("utf-8")


def test_every_kind_of_field_is_described() -> None:
    assert [kind for kind in get_args(FieldKind) if f"| `{kind}` |" not in PAGE] == []


def test_every_rule_is_described_with_its_placeholders() -> None:
    for name, rule in RULES.items():
        assert f"| `{name}` |" in PAGE
        for placeholder in rule.placeholders:
            assert f"`{{{placeholder}}}`" in PAGE


def test_every_form_of_condition_is_shown() -> None:
    tags = {str(form.__struct_config__.tag) for form in get_args(Condition)}
    assert [tag for tag in sorted(tags) if f"test: {tag}," not in PAGE] == []


def test_the_limits_are_those_that_lint_holds() -> None:
    for limit in (lengths.LABEL_LIMIT, lengths.QUESTION_LIMIT, lengths.REASON_LIMIT):
        assert f"# at most {limit}" in PAGE
