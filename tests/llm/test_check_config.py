"""``dastak check-config`` says what the endpoint supports, or what to do; never the key."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import unused_port
from django.conf import settings

from dastak.config.checking.language_model import verdicts
from tests.llm.served import serving

KEY = "k"


def told(monkeypatch: pytest.MonkeyPatch, url: str, **changed: str) -> list[str]:
    setting = {"url": url, "model": "double", "key": KEY, "seconds": "3", "allow_remote": ""}
    monkeypatch.setattr(settings, "LLM", setting | changed)
    return [str(verdict) for verdict in verdicts()]


@pytest.mark.parametrize(
    ("takes", "words"),
    [
        ("json_schema", "bound to a list by a JSON schema"),
        ("json_object", "bound to JSON, not to a list"),
        ("plain", "bound to nothing: answers are read strictly"),
    ],
)
def test_what_it_supports(monkeypatch: pytest.MonkeyPatch, takes: str, words: str) -> None:
    with serving() as double:
        double.state.takes = takes
        [line] = told(monkeypatch, double.url)
    assert line.startswith(f"ok  language model: double, {words}, ")


def test_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as double:
        wrong = told(monkeypatch, double.url, key="very-secret", model="another")
        nameless = told(monkeypatch, double.url, model="")
    nobody = told(monkeypatch, f"http://127.0.0.1:{unused_port()}/v1")
    remote = told(monkeypatch, "https://192.0.2.1/v1")
    assert wrong == ["problem  language model: HTTP 401"]
    assert nameless == [
        "problem  language model: LLM_MODEL is not set; say which model the endpoint shall use"
    ]
    assert nobody == ["problem  language model: cannot connect"]
    assert "LLM_ALLOW_REMOTE" in remote[0]


def test_nothing_when_the_layer_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, "") == []
