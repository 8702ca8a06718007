"""The door for a gateway's news: the signature over the raw bytes, stored, then applied."""

from __future__ import annotations

import logging

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from dastak.integrations.gateway.port import BadSignature, GatewayNotice, NotUnderstood
from dastak.payments.actions.apply_gateway_event import apply_gateway_event
from dastak.payments.actions.record_gateway_event import record_gateway_event
from dastak.payments.actions.refuse_notice import refuse_notice
from dastak.payments.gateway import our_gateway

LARGEST_BODY = 64 * 1024
TOO_LARGE, UNAUTHORISED, UNREADABLE, OK = 413, 401, 422, 200

log = logging.getLogger(__name__)


@csrf_exempt  # a gateway has no session; its signature is its proof
@require_POST
def receive(request: HttpRequest, gateway: str) -> HttpResponse:
    """401 and a count for a bad signature; else 200 once the message is kept."""
    if gateway != our_gateway().name:
        return HttpResponseNotFound()
    body = _body(request)
    if body is None:
        return HttpResponse(status=TOO_LARGE)
    now = timezone.now()
    headers = {name.lower(): value for name, value in request.headers.items()}
    try:
        notice = our_gateway().verify_webhook(body, headers, now=now)
    except BadSignature:
        refuse_notice(gateway=gateway, reason="signature", now=now)
        return HttpResponse(status=UNAUTHORISED)
    except NotUnderstood:
        refuse_notice(gateway=gateway, reason="shape", now=now)
        return HttpResponse(status=UNREADABLE)
    _keep_and_apply(notice, gateway, body)
    return HttpResponse(status=OK)


def _body(request: HttpRequest) -> bytes | None:
    """The raw bytes; None when there are too many."""
    try:
        body = request.body
    except RequestDataTooBig:
        return None
    return body if len(body) <= LARGEST_BODY else None


def _keep_and_apply(notice: GatewayNotice, gateway: str, body: bytes) -> None:
    now = timezone.now()
    kept = record_gateway_event(notice, gateway=gateway, raw=body, now=now)
    if kept is None:
        return
    try:
        apply_gateway_event(kept, now=now)
    except Exception:  # kept is enough for the gateway: the timer applies it later
        log.exception("gateway event %s is kept but not applied yet", kept)
