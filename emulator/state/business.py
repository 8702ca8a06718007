"""The senders: an app with its token, business accounts, and their phone numbers."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from emulator.config import AppConfig, NumberConfig, WabaConfig
from emulator.shapes import JsonObject


@dataclass(slots=True)
class App:
    id: str
    secret: str
    access_token: str
    webhook_url: str
    verify_token: str
    permissions: frozenset[str]
    waba_ids: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, config: AppConfig) -> App:
        return cls(
            id=config.id,
            secret=config.secret,
            access_token=config.access_token,
            webhook_url=config.webhook_url,
            verify_token=config.verify_token,
            permissions=frozenset(config.permissions),
        )


@dataclass(slots=True)
class Override:
    """A callback of its own, for one account or one number."""

    url: str
    verify_token: str


@dataclass(slots=True)
class Waba:
    """A WhatsApp Business Account."""

    id: str
    name: str
    number_ids: list[str]
    payment_terms: bool
    payment_configurations: list[str]
    subscribed: dict[str, Override | None] = field(default_factory=dict)
    calls: deque[float] = field(default_factory=deque)
    insights: bool = False

    @classmethod
    def of(cls, config: WabaConfig) -> Waba:
        return cls(
            id=config.id,
            name=config.name,
            number_ids=[number.id for number in config.numbers],
            payment_terms=config.payment_terms,
            payment_configurations=list(config.payment_configurations),
        )


@dataclass(slots=True)
class Number:
    """A business phone number."""

    id: str
    waba_id: str
    display_phone_number: str
    verified_name: str
    official: bool
    throughput: int | None
    registered: bool
    profile: JsonObject
    override: Override | None = None
    settings: JsonObject = field(default_factory=dict)
    automation: JsonObject = field(default_factory=dict)
    compliance: JsonObject = field(default_factory=dict)
    public_key: str = ""
    username: str = ""
    pin: str = ""
    blocked: set[str] = field(default_factory=set)
    codes: dict[str, JsonObject] = field(default_factory=dict)

    @classmethod
    def of(cls, config: NumberConfig, waba_id: str) -> Number:
        return cls(
            id=config.id,
            waba_id=waba_id,
            display_phone_number=config.display_phone_number,
            verified_name=config.verified_name,
            official=config.official,
            throughput=config.throughput,
            registered=config.registered,
            profile={"about": config.about} if config.about else {},
        )

    @property
    def digits(self) -> str:
        return "".join(c for c in self.display_phone_number if c.isdigit())

    @property
    def country_code(self) -> str:
        """The leading digits of a number written as `+91 11 2345 0001`."""
        first = self.display_phone_number.split()[0].lstrip("+")
        return first if first.isdigit() and len(first) <= 3 else self.digits[:2]

    @property
    def checks_identity(self) -> bool:
        check = self.settings.get("user_identity_change")
        return isinstance(check, dict) and check.get("enable_identity_key_check") is True

    @property
    def about(self) -> str:
        about = self.profile.get("about")
        return about if isinstance(about, str) else ""
