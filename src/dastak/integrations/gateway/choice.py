"""Opens the payment gateway that the settings name."""

from __future__ import annotations

from collections.abc import Mapping

from dastak.integrations.gateway.port import Gateway, Refused
from dastak.integrations.gateway.vendors.sandbox import SandboxConfig, SandboxGateway


def open_gateway(setting: Mapping[str, str]) -> Gateway:
    """``vendor`` is ``sandbox``; a department's own gateway is one more file and one more case."""
    match setting["vendor"]:
        case "sandbox":
            return SandboxGateway(
                SandboxConfig(
                    base_url=setting["url"],
                    key=setting["key"],
                    secret=setting["secret"],
                    webhook_secret=setting["webhook_secret"],
                )
            )
        case vendor:
            raise Refused(f"there is no gateway {vendor!r}: GATEWAY_VENDOR is sandbox")
