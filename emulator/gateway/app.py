"""The gateway's routes, and what every answer carries."""

from collections.abc import AsyncIterator
from pathlib import Path

from aiohttp import web

from emulator.gateway import api, control
from emulator.gateway.config import GatewayConfig
from emulator.gateway.pages import bank, card, choose, result, upi
from emulator.gateway.state import STATE, new_state

STATIC = Path(__file__).parent / "static"
MAX_BODY = 64 * 1024

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def build_app(config: GatewayConfig) -> web.Application:
    """The whole gateway."""
    app = web.Application(client_max_size=MAX_BODY)
    app[STATE] = new_state(config)
    app.on_response_prepare.append(_add_headers)
    app.cleanup_ctx.append(_webhooks)
    app.add_routes(
        [
            web.get("/v1/account", api.get_account),
            web.post("/v1/orders", api.create_order),
            web.get("/v1/orders/{order}", api.get_order),
            web.post("/v1/payments/{payment}/refunds", api.create_refund),
            web.get("/pay/{token}", choose.show),
            web.post("/pay/{token}/upi", upi.pay),
            web.get("/pay/{token}/card", card.show),
            web.post("/pay/{token}/card", card.start),
            web.get("/pay/{token}/netbanking", bank.choose),
            web.post("/pay/{token}/netbanking", bank.start),
            web.get("/pay/{token}/bank/{payment}", bank.show),
            web.post("/pay/{token}/bank/{payment}", bank.answer),
            web.get("/pay/{token}/result", result.show),
            web.static("/static", STATIC),
            *control.ROUTES,
        ]
    )
    return app


async def _add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)


async def _webhooks(app: web.Application) -> AsyncIterator[None]:
    yield
    await app[STATE].webhooks.close()
