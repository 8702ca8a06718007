"""The language model, where one is set: it answers, in time, and how far it can be bound."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from django.conf import settings

from dastak.config import wiring
from dastak.config.checking.verdict import Verdict
from dastak.integrations.llm.port import Examined, Form

SUBJECT = "language model"
FORMS: dict[Form, str] = {
    "json_schema": "bound to a list by a JSON schema",
    "json_object": "bound to JSON, not to a list",
    "plain": "bound to nothing: answers are read strictly",
}


def verdicts() -> Iterator[Verdict]:
    """Nothing when the layer is off, as it is by default."""
    model = wiring.language_model()
    if model is None:
        return
    if not settings.LLM["model"]:
        yield Verdict(SUBJECT, "LLM_MODEL is not set; say which model the endpoint shall use")
        return
    yield _verdict(asyncio.run(model.check_config()))


def _verdict(found: Examined) -> Verdict:
    if found.problem:
        return Verdict(SUBJECT, found.problem)
    if found.seconds > float(settings.LLM["seconds"]):
        late = f"it took {found.seconds:.1f} s, longer than a citizen is kept waiting (LLM_SECONDS)"
        return Verdict(SUBJECT, late)
    return Verdict(SUBJECT, note=f"{found.model}, {FORMS[found.form]}, {found.seconds:.1f} s")
