"""The page that the gateway sends a citizen back to. It proves nothing and changes nothing: the
money is believed only when the gateway itself tells us, signed."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dastak.payments.lifecycle import OrderStatus
from dastak.payments.queries import order_status
from dastak.web.pay.wording import all_words, language_of

LOOKS = 60
LOOK_SECONDS = 3

SHOWN = {
    OrderStatus.CREATED: "waiting",
    OrderStatus.INITIATED: "waiting",
    OrderStatus.PENDING: "waiting",
    OrderStatus.SETTLED: "settled",
    OrderStatus.FAILED: "failed",
    OrderStatus.EXPIRED: "expired",
    OrderStatus.REFUND_PENDING: "refund",
    OrderStatus.REFUNDED: "refund",
}


@require_safe
def returned(request: HttpRequest, order: UUID) -> HttpResponse:
    """Says how the order stands, in one word; while it is open, looks again by itself."""
    status = order_status(order)
    if status is None:
        raise Http404("no such order")
    shown = SHOWN[status]
    language = language_of(request)
    words = all_words()[language]
    context = {
        "shown": shown,
        "title": words[f"{shown}_title"],
        "text": words[f"{shown}_text"],
        "words": words,
        "language": language,
        "all_words": all_words(),
        "path": request.path,
    }
    response = render(request, "pay/return.html", context)
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    look = _look(request)
    if shown == "waiting" and look < LOOKS:
        response["Refresh"] = f"{LOOK_SECONDS}; url={request.path}?lang={language}&look={look + 1}"
    return response


def _look(request: HttpRequest) -> int:
    """How often this page has looked already; a slow bank is not asked for ever."""
    told = request.GET.get("look", "")
    return min(int(told), LOOKS) if told.isascii() and told.isdecimal() and len(told) < 4 else 0
