"""The breaker gives an endpoint rest; the memory answers what was answered; logs tell no words."""

from __future__ import annotations

import asyncio
import contextlib
import logging

import pytest

from dastak.integrations.llm.breaker import Breaker
from dastak.integrations.llm.guarded import Guarded
from dastak.integrations.llm.memory import Memory
from dastak.integrations.llm.port import TROUBLE, Choice, Question, Unavailable, Unusable
from dastak.understanding.redaction import redact
from tests.llm.bench import SERVICES, LlmBench, question


class Clock:
    """Moves when told."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def guarded(bench: LlmBench, clock: Clock) -> Guarded:
    breaker = Breaker(failures=3, rest_seconds=60, clock=clock)
    return Guarded(bench.model(), breaker=breaker, memory=Memory(clock=clock))


async def fails(model: Guarded, text: str = "bijli") -> type[Exception]:
    try:
        await model.choose(question(text), within=3)
    except TROUBLE as error:
        return type(error)
    raise AssertionError("it went well")


async def test_after_some_failures_the_endpoint_is_left_alone_for_an_hour_of_trouble(
    bench: LlmBench,
) -> None:
    """Down for an hour: 3 questions, then one a minute; the first that goes well closes it."""
    clock = Clock()
    model = guarded(bench, clock)
    await bench.behave("server_error")
    for second in range(0, 3600, 10):
        clock.now = 1000.0 + second
        assert await fails(model) is Unavailable
    assert 3 + 55 <= len(bench.state.asked) <= 3 + 60
    await bench.behave("well")
    clock.now += 61
    assert (await model.choose(question(), within=3)).id == "electricity-bill"
    assert (await model.choose(question("paani ka bill"), within=3)).id


async def test_one_question_tries_while_the_others_are_answered_without(bench: LlmBench) -> None:
    clock = Clock()
    model = guarded(bench, clock)
    await bench.behave("server_error")
    for _ in range(3):
        await fails(model)
    clock.now += 61
    await bench.behave("slow", seconds=0.2)
    asked = len(bench.state.asked)
    texts = [f"bijli ka bill {name}" for name in ("do", "bharo", "jama", "kat")]
    outcomes = await asyncio.gather(
        *(model.choose(question(text), within=3) for text in texts), return_exceptions=True
    )
    assert sum(isinstance(outcome, Choice) for outcome in outcomes) == 1
    assert len(bench.state.asked) == asked + 1


async def test_ill_will_does_not_switch_the_help_off_for_others(bench: LlmBench) -> None:
    model = guarded(bench, Clock())
    await bench.behave("outside")
    for _ in range(10):
        assert await fails(model) is Unusable
    await bench.behave("well")
    assert (await model.choose(question(), within=3)).id == "electricity-bill"


async def test_an_endpoint_that_asks_for_a_pause_gets_it(bench: LlmBench) -> None:
    clock = Clock()
    model = guarded(bench, clock)
    await bench.behave("too_fast", seconds=20)
    await fails(model)
    await bench.behave("well")
    asked = len(bench.state.asked)
    clock.now += 19
    assert await fails(model) is Unavailable
    assert len(bench.state.asked) == asked
    clock.now += 2
    assert (await model.choose(question(), within=3)).id


async def test_the_same_words_are_not_asked_twice_for_an_hour(bench: LlmBench) -> None:
    clock = Clock()
    model = guarded(bench, clock)
    for text in ("bijli ka bill", "BIJLI  ka bill!", "बिजली का बिल"):
        await model.choose(question(text), within=3)
    assert len(bench.state.asked) <= 2, "spelled alike, asked once"
    asked = len(bench.state.asked)
    other = Question(redact("bijli ka bill"), "hi", SERVICES[:2])
    await model.choose(other, within=3)
    assert len(bench.state.asked) == asked + 1, "another list is another question"
    clock.now += 3601
    await model.choose(question("bijli ka bill"), within=3)
    assert len(bench.state.asked) == asked + 2


def test_the_memory_is_bounded_and_holds_no_words() -> None:
    memory = Memory(most=10)
    for n in range(50):
        memory.keep(question(f"mera naam Ramesh aur kaam {n}"), Choice("water-bill"))
    assert len(memory) == 10
    assert "Ramesh" not in repr(vars(memory)) and "kaam" not in repr(vars(memory))


async def test_nothing_of_a_message_is_logged(
    bench: LlmBench, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    model = guarded(bench, Clock())
    for manner in ("well", "outside", "instructs", "server_error", "cut"):
        await bench.behave(manner)
        with contextlib.suppress(*TROUBLE):
            await model.choose(question(f"gupt shabd {manner}"), within=3)
    told = "\n".join(f"{record.getMessage()} {record.exc_info}" for record in caplog.records)
    assert "language model: " in told
    assert not any(word in told for word in ("gupt", "shabd", "sk-double", "Ignore all rules"))


async def test_a_question_that_is_called_off_blocks_no_other(bench: LlmBench) -> None:
    clock = Clock()
    model = guarded(bench, clock)
    await bench.behave("server_error")
    for _ in range(3):
        await fails(model)
    clock.now += 61
    await bench.behave("slow", seconds=5)
    task = asyncio.create_task(model.choose(question(), within=3))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await bench.behave("well")
    assert (await model.choose(question(), within=3)).id == "electricity-bill"
