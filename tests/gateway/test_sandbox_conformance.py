"""The sandbox's adapter against the sandbox, through the suite for every vendor."""

from tests.gateway.conformance import GatewayConformance


class TestSandbox(GatewayConformance):
    """The suite, as it is."""
