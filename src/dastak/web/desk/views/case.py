"""One case on one screen, masked at first; shown in the clear on demand."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from dastak.casework.actions.read_case import read_case
from dastak.casework.actions.show_personal import show_personal
from dastak.web.desk.access import SignedIn, requires
from dastak.web.desk.filters import kept
from dastak.web.desk.shown.case import answers_part, shown_case


@require_GET
@requires("officer", "supervisor", "auditor")
def case_page(request: HttpRequest, who: SignedIn, case_id: UUID) -> HttpResponse:
    """The opening is on record. ``do`` opens a form at once, for browsers without scripts."""
    case = read_case(case_id, by=who.actor, scope=who.scope, now=timezone.now())
    context = shown_case(case, who, manner="masked")
    if request.GET.get("do") in context["verbs"]:  # type: ignore[operator]
        context["doing"] = request.GET["do"]
    return render(request, "desk/case.html", context | {"back": kept(request).address()})


@require_POST
@requires("officer", "supervisor", "auditor")
def show(request: HttpRequest, who: SignedIn, case_id: UUID) -> HttpResponse:
    """The answers in the clear: a fragment for the open page, else the whole page."""
    case = show_personal(case_id, by=who.actor, scope=who.scope, now=timezone.now())
    if request.headers.get("HX-Request"):
        part = answers_part(case, who, manner="clear")
        return render(request, "desk/parts/answers.html", part)
    context = shown_case(case, who, manner="clear")
    return render(request, "desk/case.html", context | {"back": kept(request).address()})
