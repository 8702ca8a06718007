"""A message leaves this network only when the operator says so, and never in the clear."""

from __future__ import annotations

import pytest

from dastak.integrations.llm.port import Refused
from dastak.integrations.llm.vendors.chat_completions import hosts
from dastak.integrations.llm.vendors.chat_completions.client import ChatCompletions, Endpoint
from dastak.integrations.llm.vendors.chat_completions.hosts import is_near, problem_of
from tests.llm.bench import LlmBench, question


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("10.1.2.3", True),
        ("172.16.0.1", True),
        ("172.32.0.1", False),
        ("192.168.1.5", True),
        ("fd00::1", True),
        ("::ffff:10.0.0.1", True),
        ("::ffff:8.8.8.8", False),
        ("169.254.169.254", False),
        ("fe80::1%eth0", False),
        ("0.0.0.0", False),
        ("8.8.8.8", False),
        ("2001:4860:4860::8888", False),
        ("100.64.0.1", False),
    ],
)
def test_near_is_loopback_and_private_networks(address: str, near: bool) -> None:
    assert is_near(address) is near


@pytest.mark.parametrize(
    ("url", "allow", "word"),
    [
        ("http://127.0.0.1:8300/v1", False, ""),
        ("http://[::1]:8300/v1", False, ""),
        ("http://model.internal/v1", False, ""),
        ("https://8.8.8.8/v1", False, "LLM_ALLOW_REMOTE=yes"),
        ("https://8.8.8.8/v1", True, ""),
        ("http://8.8.8.8/v1", True, "use https"),
        ("ftp://127.0.0.1/v1", False, "http:// or https://"),
        ("127.0.0.1:8300", False, "http:// or https://"),
        ("http://user:secret@127.0.0.1/v1", False, "LLM_KEY"),
        ("http://127.0.0.1/v1?key=secret", False, "LLM_KEY"),
        ("http://[::1", False, "no address"),
    ],
)
def test_an_address_is_judged_as_it_is_written(url: str, allow: bool, word: str) -> None:
    problem = problem_of(url, allow_remote=allow)
    assert (word in problem) if word else not problem
    assert "secret" not in problem


async def test_a_name_is_judged_by_where_it_leads(
    bench: LlmBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``localhost`` leads here; when here is not near, nothing is sent."""
    url = bench.address.replace("127.0.0.1", "localhost") + "/v1"
    model = ChatCompletions(Endpoint(url, "double", "sk-double"))
    assert (await model.choose(question(), within=3)).id == "electricity-bill"
    monkeypatch.setattr(hosts, "NEAR", ())
    with pytest.raises(Refused, match="LLM_ALLOW_REMOTE"):
        await model.choose(question(), within=3)
    allowed = ChatCompletions(Endpoint(url, "double", "sk-double", allow_remote=True))
    with pytest.raises(Refused, match="use https"):
        await allowed.choose(question(), within=3)
    assert len(bench.state.asked) == 1


async def test_a_far_address_is_refused_without_a_connection() -> None:
    model = ChatCompletions(Endpoint("https://192.0.2.1/v1", "m", "k"))
    with pytest.raises(Refused, match="outside of this network"):
        await model.choose(question(), within=3)
    assert "outside of this network" in (await model.check_config()).problem
