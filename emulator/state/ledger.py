"""What the business pays, and what it broke."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from decimal import Decimal

from emulator.shapes import JsonObject

VIOLATIONS_KEPT = 10_000


@dataclass(slots=True)
class Ledger:
    """Counters of one run."""

    counts: Counter[str] = field(default_factory=Counter)
    charged_messages: Counter[str] = field(default_factory=Counter)
    charged_inr: Decimal = Decimal(0)
    free_used: Counter[str] = field(default_factory=Counter)
    violations: deque[JsonObject] = field(default_factory=lambda: deque(maxlen=VIOLATIONS_KEPT))

    def charge(self, category: str, price: Decimal) -> None:
        self.charged_messages[category] += 1
        self.charged_inr += price

    def stats(self) -> JsonObject:
        names = ("received", "accepted", "sent", "delivered", "read", "failed")
        hooks = ("webhooks_delivered", "webhooks_failed", "webhooks_dropped", "updates_delivered")
        charged: JsonObject = dict(self.charged_messages)
        charged["inr"] = str(self.charged_inr)
        return {**{name: self.counts[name] for name in names + hooks}, "charged": charged}
