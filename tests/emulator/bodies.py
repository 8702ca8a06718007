"""Messages and templates that keep every rule, for tests to break one at a time."""

from __future__ import annotations

from typing import Any


def text(body: str = "Hello") -> dict[str, Any]:
    return {"type": "text", "text": {"body": body}}


def interactive(kind: str, action: Any, **parts: Any) -> dict[str, Any]:
    content = {"type": kind, "body": {"text": "Choose"}, "action": action, **parts}
    return {"type": "interactive", "interactive": content}


def buttons(*titles: str, **parts: Any) -> dict[str, Any]:
    rows = [
        {"type": "reply", "reply": {"id": f"b{n}", "title": title}}
        for n, title in enumerate(titles or ("Yes", "No"))
    ]
    return interactive("button", {"buttons": rows}, **parts)


def rows(count: int, start: int = 0) -> list[dict[str, str]]:
    return [{"id": f"r{n}", "title": f"Row {n}"} for n in range(start, start + count)]


def listing(*sections: Any, button: str = "Open", **parts: Any) -> dict[str, Any]:
    action = {"button": button, "sections": list(sections) or [{"rows": rows(3)}]}
    return interactive("list", action, **parts)


def order(**changes: Any) -> dict[str, Any]:
    """₹100 fee, no tax."""
    parameters = {
        "reference_id": "FEE-1",
        "type": "digital-goods",
        "payment_settings": [
            {
                "type": "upi_intent_link",
                "upi_intent_link": {"link": "upi://pay?pa=fees@bank&tr=FEE-1&mc=9399"},
            }
        ],
        "currency": "INR",
        "total_amount": {"value": 10000, "offset": 100},
        "order": {
            "status": "pending",
            "items": [
                {
                    "retailer_id": "fee",
                    "name": "Marriage registration",
                    "amount": {"value": 10000, "offset": 100},
                    "quantity": 1,
                }
            ],
            "subtotal": {"value": 10000, "offset": 100},
            "tax": {"value": 0, "offset": 100},
        },
        **changes,
    }
    return interactive("order_details", {"name": "review_and_pay", "parameters": parameters})


def template(name: str = "status_update", **changes: Any) -> dict[str, Any]:
    """As a business submits it."""
    return {
        "name": name,
        "language": "en",
        "category": "UTILITY",
        "components": [
            {
                "type": "BODY",
                "text": "Dear {{1}}, your application {{2}} has moved on to the next desk.",
                "example": {"body_text": [["Asha", "A-12"]]},
            }
        ],
        **changes,
    }


def use(name: str = "status_update", *values: str, **more: Any) -> dict[str, Any]:
    """As it is sent."""
    parameters = [{"type": "text", "text": value} for value in values]
    components = [{"type": "body", "parameters": parameters}] if values else []
    content = {
        "name": name,
        "language": {"code": more.pop("language", "en")},
        "components": [*components, *more.pop("components", [])],
    }
    return {"type": "template", "template": content}
