"""``request_payment``: open the gateway's page for an order (remote)."""

from __future__ import annotations
