"""The filters: a line in, a line out, whatever the line is."""

import json
import time
from typing import get_args

import pytest

from dastak.understanding.engine import Understanding
from dastak.understanding.lines import parse_lines, understand_lines
from dastak.understanding.parse import Kind


def test_each_message_is_answered_as_the_contract_says(understanding: Understanding) -> None:
    lines = ['{"text": "income certificate banwana hai", "language": "hi"}', "", '{"text": "?"}']
    answers = [json.loads(line) for line in understand_lines(lines, understanding)]
    assert [answer["decision"] for answer in answers] == ["route", "out-of-scope"]
    assert answers[0]["intents"][0]["id"] == "income-certificate"
    assert 0 <= answers[0]["intents"][0]["confidence"] <= 1
    assert answers[0]["language"] == "hi"


def test_an_intent_tells_its_other_names(understanding: Understanding) -> None:
    lines = ['{"text": "street light kharab hai"}', '{"text": "income certificate"}']
    complaint, income = (json.loads(line) for line in understand_lines(lines, understanding))
    [first, *_] = complaint["intents"]
    assert (first["id"], first["also"]) == ("grievance-streetlight", ["grievance-municipal"])
    assert "also" not in income["intents"][0]


def test_a_line_that_is_no_message_is_said_so(understanding: Understanding) -> None:
    lines = ["{", "[]", '{"text": 5}', "nonsense"]
    answers = [json.loads(line) for line in understand_lines(lines, understanding)]
    assert all(answer["error"] for answer in answers)
    assert len(answers) == len(lines)


STRANGE: dict[str, bytes] = {
    "half a character": b'{"text": "\\ud83d income certificate"}',
    "two halves": b'{"text": "\\ud83d\\ude00 income certificate"}',
    "bytes that are no text": b'{"text": "\xff\xfe income certificate"}',
    "an escaped NUL": b'{"text": "income certificate\\u0000"}',
    "a raw NUL": b'{"text": "income certificate\x00"}',
    "a raw tab": b'{"text": "income certificate\t"}',
    "a byte order mark": b'\xef\xbb\xbf{"text": "income certificate"}',
    "a carriage return": b'{"text": "income certificate"}\r\n',
    "a key that we do not know": b'{"text": "income certificate", "id": [1, {}]}',
    "the same key twice": b'{"text": "x", "text": "income certificate"}',
    "a line separator": '{"text": "income certificate\u2028"}'.encode(),
    "a language that nobody speaks": b'{"text": "income certificate", "language": "tlh"}',
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_line_is_understood_all_the_same(understanding: Understanding, name: str) -> None:
    [line] = understand_lines([STRANGE[name]], understanding)
    answer = json.loads(line)
    assert answer["decision"] == "route"
    assert answer["intents"][0]["id"] == "income-certificate"


HOPELESS: dict[str, bytes] = {
    "no JSON": b"income certificate",
    "half a line": b'{"text": "income',
    "no text": b'{"message": "hello"}',
    "null": b'{"text": null}',
    "a number": b'{"text": 1e999}',
    "a long number": b'{"text": ' + b"9" * 10_000 + b"}",
    "a language that is no word": b'{"text": "a", "language": 5}',
    "an array": b"[]",
    "very deep": b"[" * 100_000,
    "very deep within": b'{"text": ' + b'{"a":' * 100_000,
    "NaN": b'{"text": NaN}',
    "not even text": bytes(range(256)).replace(b"\n", b""),
}


@pytest.mark.parametrize("name", HOPELESS)
def test_a_hopeless_line_gets_its_answer_and_the_next_one_too(
    understanding: Understanding, name: str
) -> None:
    lines = [HOPELESS[name], b'{"text": "income certificate"}']
    bad, good = [json.loads(line) for line in understand_lines(lines, understanding)]
    assert (bad["decision"], bad["intents"], bad["language"]) == ("out-of-scope", [], None)
    assert bad["error"]
    assert good["decision"] == "route"


@pytest.mark.parametrize("name", HOPELESS)
def test_a_hopeless_question_gets_its_answer(name: str) -> None:
    [line] = parse_lines([HOPELESS[name]])
    answer = json.loads(line)
    assert (answer["value"], answer["error"]) == (None, "unreadable_line")


@pytest.mark.parametrize("letter", ["a", "9", "9 ", "अ", "\\u0000", "12/", "a.b@", " "])
def test_a_line_of_a_megabyte_is_answered_soon(understanding: Understanding, letter: str) -> None:
    text = letter * (1_000_000 // len(letter.encode()))
    begun = time.process_time()
    [line] = understand_lines([f'{{"text": "{text}"}}'], understanding)
    assert json.loads(line)["decision"]
    for kind in get_args(Kind):
        asked = f'{{"kind": "{kind}", "today": "2026-01-15", "text": "{text}"}}'
        assert "value" in json.loads(*parse_lines([asked]))
    assert time.process_time() - begun < 5


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
