"""A language model behind a breaker and a memory: what the rest of the house asks."""

from __future__ import annotations

import logging
import time

from dastak.integrations.llm.breaker import Breaker
from dastak.integrations.llm.memory import Memory
from dastak.integrations.llm.port import (
    TROUBLE,
    Choice,
    Examined,
    LanguageModel,
    Question,
    TooFast,
    Unavailable,
    Unusable,
)

log = logging.getLogger(__name__)


class Guarded:
    """``LanguageModel`` over another one. One for each process, so that all threads share what is
    known of the endpoint's health. Logs kinds and seconds, never a word of a message.

    An answer that cannot be used shows an endpoint in good health: what one citizen writes must
    not switch the help off for all the others.
    """

    def __init__(self, model: LanguageModel, *, breaker: Breaker, memory: Memory) -> None:
        self._model = model
        self._breaker = breaker
        self._memory = memory

    @property
    def patience(self) -> float:
        return self._model.patience

    async def choose(self, question: Question, *, within: float) -> Choice:
        """From memory, else from the model, unless it is resting."""
        known = self._memory.recall(question)
        if known is not None:
            return known
        if not self._breaker.lets_pass():
            raise Unavailable("it is given a rest")
        started = time.monotonic()
        outcome = "called off"
        try:
            choice = await self._model.choose(question, within=within)
            outcome = "chosen" if choice.id else "none of them"
            self._memory.keep(question, choice)
        except TROUBLE as error:
            outcome = type(error).__name__
            self._settle(error)
            raise
        else:
            self._breaker.went_well()
        finally:
            self._breaker.let_another_try()
            log.info("language model: %s in %.2f s", outcome, time.monotonic() - started)
        return choice

    def _settle(self, error: Exception) -> None:
        match error:
            case Unusable():
                self._breaker.went_well()
            case TooFast(after=after):
                self._breaker.failed(rest=after)
            case _:
                self._breaker.failed()

    async def check_config(self) -> Examined:
        """The model's own."""
        return await self._model.check_config()
