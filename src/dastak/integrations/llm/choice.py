"""Opens the language model that the settings describe, if they describe one."""

from __future__ import annotations

from collections.abc import Mapping

from dastak.integrations.llm.breaker import Breaker
from dastak.integrations.llm.guarded import Guarded
from dastak.integrations.llm.memory import Memory
from dastak.integrations.llm.port import LanguageModel
from dastak.integrations.llm.vendors.chat_completions.client import ChatCompletions, Endpoint

LEAST_SECONDS, MOST_SECONDS = 1.0, 5.0
"""A citizen does not look at an empty screen for longer."""


def open_language_model(setting: Mapping[str, str]) -> LanguageModel | None:
    """Nothing without an address: the layer is off."""
    if not setting["url"]:
        return None
    endpoint = Endpoint(
        url=setting["url"],
        model=setting["model"],
        key=setting["key"],
        allow_remote=bool(setting["allow_remote"]),
        timeout_seconds=min(max(float(setting["seconds"]), LEAST_SECONDS), MOST_SECONDS),
    )
    memory = Memory(model=f"{endpoint.url} {endpoint.model}")
    return Guarded(ChatCompletions(endpoint), breaker=Breaker(), memory=memory)
