"""Everything that one running gateway holds, handed to each request."""

from dataclasses import dataclass

from aiohttp import web

from emulator.gateway.config import GatewayConfig, Merchant
from emulator.gateway.faults import Faults
from emulator.gateway.ledger import Clock, Ledger
from emulator.gateway.webhooks import Webhooks


@dataclass(slots=True)
class State:
    """The running gateway."""

    address: str
    merchants: dict[str, Merchant]
    clock: Clock
    ledger: Ledger
    webhooks: Webhooks
    faults: Faults


STATE = web.AppKey("state", State)


def new_state(config: GatewayConfig) -> State:
    """A gateway with empty books."""
    clock = Clock()
    return State(
        address=config.address,
        merchants={merchant.key: merchant for merchant in config.merchants},
        clock=clock,
        ledger=Ledger(clock),
        webhooks=Webhooks(clock, address=config.address, retry_seconds=config.retry_seconds),
        faults=Faults(),
    )


def state_of(request: web.Request) -> State:
    """The gateway that this request came to."""
    return request.app[STATE]
