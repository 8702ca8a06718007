"""What a world starts with: the configuration file, also the body of `POST /_control/reset`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

Client = Literal["flows", "buttons", "text"]


class Strict(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A misspelled key is an error, not a silent default."""


class AppConfig(Strict):
    id: str = "app-1"
    secret: str = "app-secret"
    access_token: str = "test-token"
    webhook_url: str = ""
    verify_token: str = ""
    permissions: list[str] = msgspec.field(
        default_factory=lambda: [
            "whatsapp_business_messaging",
            "whatsapp_business_management",
            "business_management",
        ]
    )


class NumberConfig(Strict):
    id: str
    display_phone_number: str
    verified_name: str
    official: bool = False
    about: str = ""
    registered: bool = True
    throughput: int | None = None


class FlowConfig(Strict):
    """A Flow that is published from the start."""

    name: str
    definition: dict[str, object]
    id: str | None = None
    endpoint_uri: str | None = None


class WabaConfig(Strict):
    id: str
    name: str
    numbers: list[NumberConfig] = []
    templates: list[dict[str, object]] = []
    flows: list[FlowConfig] = []
    app: AppConfig | None = None
    payment_terms: bool = True
    payment_configurations: list[str] = []


class CitizenConfig(Strict):
    name: str
    phone: str | None = None
    username: str | None = None
    client: Client = "flows"


class Settings(Strict):
    """Every limit that may differ, and every rule that the documentation leaves uncertain."""

    graph_versions: list[str] = msgspec.field(
        default_factory=lambda: [f"v{n}.0" for n in range(20, 27)]
    )
    webhook_version: int = 24
    management_calls_per_hour: int = 5000
    seed: int | None = None

    # media
    media_url_seconds: int = 300
    uploaded_media_days: int = 30
    inbound_media_days: int = 7
    links_must_be_https: bool = True
    image_colours: Literal["rgb", "any"] = "rgb"

    # messages
    window_hours: float = 24
    entry_point_hours: float = 72
    reaction_opens_window: bool = True
    strict_sync: bool = False
    list_body_most: int = 4096
    contacts_most: int = 257
    flow_cta_most: int = 30
    coupon_code_most: int = 15
    old_client_code: int = 1026
    strangers: Literal["not_on_whatsapp", "welcome"] = "not_on_whatsapp"
    test_recipients: list[str] = []
    keep_messages_per_citizen: int = 5000
    keep_events_per_citizen: int = 2000

    # rates; 0 switches a limit off
    throughput_per_second: int = 80
    throughput_counts_incoming: bool = True
    pair_seconds: float = 6
    pair_burst: int = 45
    portfolio_limit: int = 0
    portfolio_limit_code: int = 131048
    marketing_per_day: int = 2

    # statuses and money
    sent_after_ms: int = 0
    delivered_after_ms: int = 20
    failed_contacts: Literal["wa_id", "none"] = "wa_id"
    service_charged_from: str = "2026-10-01T00:00:00+00:00"
    free_service_messages: int = 1000
    payment_method: bool = True
    unpaid_code: int = 131042
    prices_inr: dict[str, str] = msgspec.field(
        default_factory=lambda: {
            "marketing": "0.8631",
            "utility": "0.115",
            "authentication": "0.115",
            "service": "0.115",
        }
    )

    # templates
    review: Literal["approve", "reject", "hold"] = "approve"
    review_seconds: float = 2
    promotional_words: list[str] = msgspec.field(
        default_factory=lambda: ["discount", "offer", "sale", "buy", "shop now", "छूट", "ऑफर"]
    )
    profile_description_most: int = 512

    # webhooks
    webhook_connections: int = 4
    webhook_batch: int = 1
    webhook_timeout_seconds: float = 10
    retry_first_seconds: float = 1
    retry_longest_seconds: float = 3600
    retry_days: float = 7
    hang_seconds: float = 120


class Config(Strict):
    app: AppConfig = msgspec.field(default_factory=AppConfig)
    wabas: list[WabaConfig] = []
    citizens: list[CitizenConfig] = []
    settings: Settings = msgspec.field(default_factory=Settings)


def read_config(raw: bytes) -> Config:
    """The configuration in this JSON; ValueError says where it is wrong."""
    return msgspec.json.decode(raw, type=Config)


def load_config(path: str | None) -> Config:
    """The file at `path`, or a small world to play with."""
    return read_config(Path(path).read_bytes()) if path else a_small_world()


def a_small_world() -> Config:
    """One department with one number, one citizen; enough for a first message."""
    number = NumberConfig(
        id="2001",
        display_phone_number="+91 11 2345 0001",
        verified_name="Revenue Department, Delhi",
        official=True,
        about="Certificates and land records",
    )
    return Config(
        wabas=[WabaConfig(id="1001", name="Government of Delhi", numbers=[number])],
        citizens=[CitizenConfig(name="Asha Devi", phone="919810000001")],
    )
