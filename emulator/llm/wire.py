"""Requests as the real endpoints take them; what they would refuse is refused here too."""

from typing import Literal

import msgspec
from aiohttp import web


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One message of the chat."""

    role: Literal["system", "user", "assistant"]
    content: str


class Schema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A named JSON schema."""

    name: str
    schema: dict[str, object]
    strict: bool = False


class Format(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the answer is bound."""

    type: Literal["text", "json_object", "json_schema"]
    json_schema: Schema | None = None


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body of a request, as far as it is known here."""

    model: str
    messages: list[Message]
    temperature: float = 1.0
    max_tokens: int = 256
    stream: bool = False
    response_format: Format | None = None


def read_request(body: bytes) -> Request:
    """The request, or a refusal in the platform's shape."""
    try:
        return msgspec.json.decode(body, type=Request)
    except msgspec.MsgspecError as error:
        raise refusal(web.HTTPBadRequest, str(error), "invalid_request_error") from error


def refusal(kind: type[web.HTTPError], message: str, name: str) -> web.HTTPError:
    """An error with the body that such endpoints send."""
    body = {"error": {"message": message, "type": name, "param": None, "code": None}}
    return kind(text=msgspec.json.encode(body).decode(), content_type="application/json")


def completion(request: Request, message: dict[str, object], *, finish: str) -> dict[str, object]:
    """The body of an answer."""
    return {
        "id": "chatcmpl-double",
        "object": "chat.completion",
        "created": 0,
        "model": request.model,
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
