"""What any adapter to a language model must show, held against the double."""

from __future__ import annotations

import json
import time

import pytest

from dastak.integrations.llm.port import NONE, Refused, TooFast, Unavailable, Unusable
from emulator.llm.canned import Rule
from emulator.llm.manners import ORDERS, OUTSIDE
from tests.llm.bench import KEY, LlmBench, question


async def test_one_of_the_list_is_chosen(bench: LlmBench) -> None:
    choice = await bench.model().choose(question(), within=3)
    assert choice.id == "electricity-bill"


async def test_none_of_them_is_an_answer_too(bench: LlmBench) -> None:
    choice = await bench.model().choose(question("chaand par jaana hai"), within=3)
    assert choice.id == NONE and not choice.sure


async def test_a_sure_choice_says_so(bench: LlmBench) -> None:
    bench.state.rules = [Rule("dabba", "birth-certificate")]
    choice = await bench.model().choose(question("wo dabba wala kaagaz"), within=3)
    assert (choice.id, choice.sure) == ("birth-certificate", True)


@pytest.mark.parametrize("takes", ["json_schema", "json_object", "plain"])
async def test_an_endpoint_is_bound_as_closely_as_it_can_be(bench: LlmBench, takes: str) -> None:
    await bench.behave("well", takes=takes)
    model = bench.model()
    for _ in range(2):
        choice = await model.choose(question(), within=3)
        assert choice.id == "electricity-bill"
    last, before = json.loads(bench.state.asked[-1]), json.loads(bench.state.asked[-2])
    bound = last.get("response_format", {"type": "plain"})["type"]
    assert bound == before.get("response_format", {"type": "plain"})["type"] == takes
    tries = {"json_schema": 2, "json_object": 3, "plain": 4}
    assert len(bench.state.asked) == tries[takes], "what it takes is remembered"


async def test_the_request_has_no_tools_and_no_chance(bench: LlmBench) -> None:
    await bench.model().choose(question(), within=3)
    asked = json.loads(bench.state.asked[0])
    assert not {"tools", "tool_choice", "functions", "user", "metadata"} & asked.keys()
    assert asked["temperature"] == 0 and asked["max_tokens"] <= 100 and asked["stream"] is False
    schema = asked["response_format"]["json_schema"]["schema"]
    assert schema["properties"]["choice"]["enum"] == [
        "electricity-bill",
        "birth-certificate",
        "water-bill",
        "none",
    ]
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("takes", ["json_schema", "json_object", "plain"])
@pytest.mark.parametrize(
    "manner", ["outside", "tool_call", "instructs", "extra", "several", "unfinished", "no_json"]
)
async def test_ill_will_gives_no_answer(bench: LlmBench, manner: str, takes: str) -> None:
    await bench.behave(manner, takes=takes)
    with pytest.raises(Unusable) as raised:
        await bench.model().choose(question(), within=3)
    assert ORDERS not in str(raised.value) and OUTSIDE not in str(raised.value)


@pytest.mark.parametrize("manner", ["broken_json", "server_error", "cut", "huge"])
async def test_an_endpoint_that_is_not_well_is_unavailable(bench: LlmBench, manner: str) -> None:
    await bench.behave(manner)
    with pytest.raises(Unavailable):
        await bench.model().choose(question(), within=3)


@pytest.mark.parametrize(("manner", "seconds"), [("slow", 10), ("drip", 0.1)])
async def test_a_slow_answer_is_not_waited_for(
    bench: LlmBench, manner: str, seconds: float
) -> None:
    await bench.behave(manner, seconds=seconds)
    started = time.monotonic()
    with pytest.raises(Unavailable):
        await bench.model().choose(question(), within=0.3)
    assert time.monotonic() - started < 1


async def test_the_endpoints_own_time_out_holds_when_there_is_more_time(bench: LlmBench) -> None:
    await bench.behave("slow")
    started = time.monotonic()
    with pytest.raises(Unavailable):
        await bench.model(seconds=0.2).choose(question(), within=60)
    assert time.monotonic() - started < 1


async def test_forms_are_tried_within_the_same_time(bench: LlmBench) -> None:
    await bench.behave("slow", takes="plain", seconds=10)
    started = time.monotonic()
    with pytest.raises(Unavailable):
        await bench.model().choose(question(), within=0.3)
    assert time.monotonic() - started < 1


async def test_too_many_questions_name_the_pause(bench: LlmBench) -> None:
    await bench.behave("too_fast", seconds=7)
    with pytest.raises(TooFast) as raised:
        await bench.model().choose(question(), within=3)
    assert raised.value.after == 7


async def test_nobody_there_is_unavailable(bench: LlmBench) -> None:
    with pytest.raises(Unavailable):
        await bench.switched_off.choose(question(), within=3)


@pytest.mark.parametrize(("key", "name"), [("wrong", "double"), (KEY, "another")])
async def test_a_wrong_key_or_model_is_refused(bench: LlmBench, key: str, name: str) -> None:
    with pytest.raises(Refused) as raised:
        await bench.model(key=key, name=name).choose(question(), within=3)
    assert key not in str(raised.value)


async def test_a_redirect_is_not_followed(bench: LlmBench) -> None:
    await bench.behave("redirect")
    with pytest.raises(Refused):
        await bench.model().choose(question(), within=3)
    assert bench.state.strayed == 0


async def test_check_config_says_what_the_endpoint_supports(bench: LlmBench) -> None:
    for takes in ("json_schema", "json_object", "plain"):
        await bench.behave("well", takes=takes)
        examined = await bench.model().check_config()
        assert (examined.problem, examined.form, examined.model) == ("", takes, "double")
        assert 0 < examined.seconds < 3


@pytest.mark.parametrize(
    ("manner", "problem"),
    [
        ("server_error", "HTTP 500"),
        ("no_json", "not the object that was asked for"),
        ("too_fast", "wait 10 s"),
    ],
)
async def test_check_config_says_what_is_wrong(bench: LlmBench, manner: str, problem: str) -> None:
    await bench.behave(manner)
    assert (await bench.model().check_config()).problem == problem
    assert KEY not in problem
