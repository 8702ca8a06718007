"""The filters: a line in, a line out, whatever the line is."""

import json

from dastak.understanding.engine import Understanding
from dastak.understanding.lines import parse_lines, understand_lines


def test_each_message_is_answered_as_the_contract_says(understanding: Understanding) -> None:
    lines = ['{"text": "income certificate banwana hai", "language": "hi"}', "", '{"text": "?"}']
    answers = [json.loads(line) for line in understand_lines(lines, understanding)]
    assert [answer["decision"] for answer in answers] == ["route", "out-of-scope"]
    assert answers[0]["intents"][0]["id"] == "income-certificate"
    assert 0 <= answers[0]["intents"][0]["confidence"] <= 1
    assert answers[0]["language"] == "hi"


def test_a_line_that_is_no_message_is_said_so(understanding: Understanding) -> None:
    lines = ["{", "[]", '{"text": 5}', "nonsense"]
    answers = [json.loads(line) for line in understand_lines(lines, understanding)]
    assert all(answer["error"] for answer in answers)
    assert len(answers) == len(lines)


def test_each_answer_is_parsed_as_the_contract_says() -> None:
    lines = [
        '{"kind": "date", "text": "kal", "lang": "hi", "today": "2026-01-15", "hint": "past"}',
        '{"kind": "amount", "text": "dhai lakh", "lang": "hi", "today": "2026-01-15"}',
        '{"kind": "yesno", "text": "pata nahi", "lang": "hi", "today": "2026-01-15"}',
        '{"kind": "address", "text": "12 MG Road, Delhi 110001", "today": "2026-01-15"}',
        '{"kind": "age", "text": "lagbhag 60", "lang": "hi", "today": "2026-01-15"}',
    ]
    answers = [json.loads(line) for line in parse_lines(lines)]
    assert answers == [
        {"value": "2026-01-14"},
        {"value": 250000},
        {"value": None, "error": "unsure"},
        {"value": {"line": "12 MG Road, Delhi", "pincode": "110001"}},
        {"value": 60, "confirm": True},
    ]


def test_a_question_of_an_unknown_kind_is_said_so() -> None:
    lines = ['{"kind": "colour", "text": "red", "lang": "en", "today": "2026-01-15"}', "x"]
    answers = [json.loads(line) for line in parse_lines(lines)]
    assert [answer["error"] for answer in answers] == ["unreadable_line", "unreadable_line"]
    assert [answer["value"] for answer in answers] == [None, None]
