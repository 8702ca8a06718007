"""The endpoint itself: chat completions and the list of models."""

from aiohttp import web

from emulator.llm.canned import canned
from emulator.llm.manners import answer
from emulator.llm.state import STATE, State
from emulator.llm.wire import Request, read_request, refusal

FORMS = ("text", "json_object", "json_schema")
TAKES = {"plain": "text"}


async def complete(http: web.Request) -> web.StreamResponse:
    """One completion, in the manner that the control interface set."""
    state = http.app[STATE]
    _check_key(http, state)
    body = await http.read()
    state.asked.append(body.decode())
    request = read_request(body)
    _check(request, state)
    said = canned(request, state.rules)
    return await answer(http, request, said, manner=state.manner, seconds=state.seconds)


async def models(http: web.Request) -> web.Response:
    """The one model that is served."""
    state = http.app[STATE]
    _check_key(http, state)
    return web.json_response({"object": "list", "data": [{"id": state.model, "object": "model"}]})


async def stray(http: web.Request) -> web.Response:
    """Where a redirect leads: nobody should come here."""
    http.app[STATE].strayed += 1
    return web.json_response({})


ROUTES = (
    web.post("/v1/chat/completions", complete),
    web.get("/v1/models", models),
    web.post("/elsewhere/chat/completions", stray),
)


def _check_key(http: web.Request, state: State) -> None:
    if state.key and http.headers.get("Authorization") != f"Bearer {state.key}":
        raise refusal(web.HTTPUnauthorized, "Incorrect API key provided", "invalid_api_key")


def _check(request: Request, state: State) -> None:
    if request.model != state.model:
        raise refusal(web.HTTPNotFound, "the model does not exist", "invalid_request_error")
    wanted = request.response_format.type if request.response_format else "text"
    most = TAKES.get(state.takes, state.takes)
    if FORMS.index(wanted) > FORMS.index(most):
        message = f"response_format {wanted} is not supported"
        raise refusal(web.HTTPBadRequest, message, "invalid_request_error")
