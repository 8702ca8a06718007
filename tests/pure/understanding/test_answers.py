"""What people answer to a question, and what we take it to be: one row of a table each."""

from datetime import date
from pathlib import Path

import pytest

from dastak.understanding.parse import Hint, Kind, parse

TODAY = date(2026, 1, 15)
_TABLES = Path(__file__).parent / "answers"


def _rows(table: str) -> list[list[str]]:
    lines = (_TABLES / f"{table}.txt").read_text(encoding="utf-8").splitlines()
    rows = [[part.strip() for part in line.split(" | ")] for line in lines]
    return [row for row in rows if row[0] and not row[0].startswith("#")]


def _check(kind: Kind, text: str, expected: str, *, hint: Hint = "any") -> None:
    parsed = parse(kind, text, language="hi", today=TODAY, hint=hint)
    if expected.startswith("!"):
        assert parsed.value is None
        assert parsed.error
        assert expected == "!" or parsed.error == expected[1:]
        return
    value = parsed.value
    said = f"{value['line']} # {value['pincode']}" if isinstance(value, dict) else str(value)
    assert said == expected


@pytest.mark.parametrize(("hint", "text", "expected"), _rows("dates"))
def test_a_date_is_read_as_people_write_it(hint: Hint, text: str, expected: str) -> None:
    _check("date", text, expected, hint=hint)


@pytest.mark.parametrize(("text", "expected"), _rows("amounts"))
def test_an_amount_is_read_in_whole_rupees(text: str, expected: str) -> None:
    _check("amount", text, expected)


@pytest.mark.parametrize(("text", "expected"), _rows("yesno"))
def test_yes_and_no_are_told_apart_from_a_doubt(text: str, expected: str) -> None:
    _check("yesno", text, expected)


@pytest.mark.parametrize(
    ("kind", "text", "expected"), [*_rows("numbers"), *_rows("people"), *_rows("others")]
)
def test_an_answer_is_read_or_refused_with_a_reason(kind: Kind, text: str, expected: str) -> None:
    _check(kind, text, expected)


@pytest.mark.parametrize(("kind", "hint", "text", "expected"), [*_rows("more"), *_rows("fresh")])
def test_an_answer_written_later_is_read_too(
    kind: Kind, hint: Hint, text: str, expected: str
) -> None:
    _check(kind, text, expected, hint=hint)
