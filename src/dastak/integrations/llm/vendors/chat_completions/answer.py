"""Read an answer strictly: one name of the list in one JSON object, or it is no answer."""

import re

import msgspec

from dastak.integrations.llm.port import NONE, Choice, Question, Unavailable, Unusable
from dastak.integrations.llm.vendors.chat_completions.prompt import NOBODY

_FENCE = re.compile(r"```(?:json)?\s*(\{.*\})\s*```", re.DOTALL)


class Message(msgspec.Struct, frozen=True):
    """What the model said; anything but text is not asked for."""

    content: str | None = None
    tool_calls: list[msgspec.Raw] | None = None
    function_call: msgspec.Raw | None = None


class Option(msgspec.Struct, frozen=True):
    """One of the completions; we ask for one."""

    message: Message
    finish_reason: str | None = None


class Completion(msgspec.Struct, frozen=True):
    """The body of an answer."""

    choices: list[Option]
    model: str = ""


class Pick(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The object that the model was asked for."""

    choice: str
    sure: bool = False


def completion_of(body: bytes) -> Completion:
    """The envelope; one that we cannot read means that the endpoint is not well."""
    try:
        return msgspec.json.decode(body, type=Completion)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Unavailable("an answer in an unknown shape") from error


def choice_of(completion: Completion, question: Question) -> Choice:
    """The candidate, or ``NONE``; ``Unusable`` for everything else."""
    if len(completion.choices) != 1:
        raise Unusable("not one answer")
    [option] = completion.choices
    message = option.message
    if message.tool_calls or message.function_call is not None:
        raise Unusable("it wanted a tool")
    if option.finish_reason not in (None, "stop"):
        raise Unusable("it did not come to an end")
    pick = _pick(message.content or "")
    if pick.choice == NOBODY:
        return Choice(NONE)
    if pick.choice not in {candidate.id for candidate in question.candidates}:
        raise Unusable("not on the list")
    return Choice(pick.choice, pick.sure)


def _pick(content: str) -> Pick:
    """One JSON object, alone or in a fence; words around it make it no answer."""
    text = content.strip()
    fenced = _FENCE.fullmatch(text)
    try:
        return msgspec.json.decode(fenced[1] if fenced else text, type=Pick, strict=True)
    except (msgspec.MsgspecError, UnicodeEncodeError) as error:
        raise Unusable("not the object that was asked for") from error
