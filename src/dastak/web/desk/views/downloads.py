"""The receipt and the certificate of a case, as files; each taking is on record."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from dastak.casework.locking import NoSuchCase
from dastak.casework.queries.case import Case
from dastak.casework.queries.case import case as find_case
from dastak.certificates.actions.read_certificate import read_certificate
from dastak.payments.actions.read_receipt import read_receipt
from dastak.web.desk.access import SignedIn, requires, sorry


@require_GET
@requires("officer", "supervisor", "auditor")
def receipt(request: HttpRequest, who: SignedIn, case_id: UUID) -> HttpResponse:
    """What was paid."""
    case = _case(who, case_id)
    found = read_receipt(case.id, department=case.department, by=who.actor, scope=who.scope)
    return _given(request, who, found)


@require_GET
@requires("officer", "supervisor", "auditor")
def certificate(request: HttpRequest, who: SignedIn, case_id: UUID) -> HttpResponse:
    """What was issued."""
    case = _case(who, case_id)
    found = read_certificate(
        case.id,
        department=case.department,
        by=who.actor,
        scope=who.scope,
        today=timezone.localdate(),
    )
    return _given(request, who, found)


def _case(who: SignedIn, case_id: UUID) -> Case:
    """Of this office, or it does not exist."""
    found = find_case(who.scope, case_id, now=timezone.now())
    if found is None:
        raise NoSuchCase(str(case_id))
    return found


def _given(request: HttpRequest, who: SignedIn, found: tuple[str, bytes] | None) -> HttpResponse:
    if found is None:
        return sorry(request, who, HTTPStatus.NOT_FOUND)
    name, content = found
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
