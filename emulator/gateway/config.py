"""What the sandbox gateway is told at start: where it listens, and for whom it takes money."""

from pathlib import Path

import msgspec

DEFAULT_RETRIES = (1.0, 5.0, 15.0, 60.0, 300.0, 900.0)


class Merchant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One account: its keys, where it wants its webhooks, and the name on the pay page."""

    key: str
    secret: str
    webhook_url: str
    webhook_secret: str
    payee_en: str = "Government of Delhi"
    payee_hi: str = "दिल्ली सरकार"
    vpa: str = "dastak.test@sandbox"


class GatewayConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole program. ``public_url`` is the address that citizens open."""

    merchants: tuple[Merchant, ...]
    host: str = "127.0.0.1"
    port: int = 8200
    public_url: str = ""
    retry_seconds: tuple[float, ...] = DEFAULT_RETRIES

    @property
    def address(self) -> str:
        """The address that the pay pages are under."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")


def load(path: Path) -> GatewayConfig:
    """The configuration in a JSON file."""
    return msgspec.json.decode(path.read_bytes(), type=GatewayConfig)
