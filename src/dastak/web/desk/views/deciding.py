"""What an officer does to a case: take it up, approve, reject, ask. Then comes the next one."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from dastak.casework.actions.approve import approve
from dastak.casework.actions.ask_clarification import NotAsked, ask_clarification
from dastak.casework.actions.read_case import read_case
from dastak.casework.actions.reject import reject
from dastak.casework.actions.start_review import start_review
from dastak.casework.lifecycle import NotAllowed, Verb
from dastak.casework.locking import NoSuchCase
from dastak.casework.queries.case import case as find_case
from dastak.casework.text import NotWritten
from dastak.catalogue.queries import published_version
from dastak.values.ids import ServiceId
from dastak.web.desk.access import SignedIn, requires
from dastak.web.desk.filters import kept
from dastak.web.desk.phrases import joined
from dastak.web.desk.shown.case import shown_case
from dastak.web.desk.views.next_case import to_next
from dastak.web.desk.words import DONE, WRITTEN, not_allowed


@require_POST
@requires("officer", "supervisor")
def approve_case(request: HttpRequest, who: SignedIn, case_id: UUID) -> HttpResponse:
    """The office says yes."""
    note = request.POST.get("note", "")

    def act() -> None:
        approve(case_id, by=who.actor, scope=who.scope, now=timezone.now(), note=note)

    return _tried(request, who, case_id, verb=Verb.APPROVE, act=act)


@require_POST
@requires("officer", "supervisor")
def reject_case(request: HttpRequest, who: SignedIn, case_id: UUID) -> HttpResponse:
    """The office says no, with the reason."""
    reason = joined(request.POST.get("phrase", ""), request.POST.get("reason", "").strip())

    def act() -> None:
        reject(case_id, reason=reason, by=who.actor, scope=who.scope, now=timezone.now())

    return _tried(request, who, case_id, verb=Verb.REJECT, act=act)


@require_POST
@requires("officer", "supervisor")
def clarify_case(request: HttpRequest, who: SignedIn, case_id: UUID) -> HttpResponse:
    """A question to the citizen, and what they are to look at again."""
    case = find_case(who.scope, case_id, now=timezone.now())
    if case is None:
        raise NoSuchCase(str(case_id))
    question = joined(request.POST.get("phrase", ""), request.POST.get("question", "").strip())

    def act() -> None:
        ask_clarification(
            case_id,
            question=question,
            fields=request.POST.getlist("fields"),
            documents=request.POST.getlist("documents"),
            service=published_version(ServiceId(case.service), case.version).service,
            by=who.actor,
            scope=who.scope,
            now=timezone.now(),
        )

    return _tried(request, who, case_id, verb=Verb.ASK_CLARIFICATION, act=act)


@require_POST
@requires("officer", "supervisor")
def review_case(request: HttpRequest, who: SignedIn, case_id: UUID) -> HttpResponse:
    """The officer takes the case up, and stays on it."""

    def act() -> None:
        start_review(case_id, by=who.actor, scope=who.scope, now=timezone.now())

    return _tried(request, who, case_id, verb=Verb.START_REVIEW, act=act)


def _tried(
    request: HttpRequest, who: SignedIn, case_id: UUID, *, verb: Verb, act: Callable[[], None]
) -> HttpResponse:
    try:
        act()
    except NotWritten as refusal:
        return _again(request, who, case_id, doing=verb, problem=str(WRITTEN[refusal.key]))
    except NotAllowed as refusal:
        return _again(request, who, case_id, doing=None, problem=not_allowed(refusal))
    except NotAsked:
        return HttpResponse(status=HTTPStatus.BAD_REQUEST)
    done = DONE[verb] % {"reference": request.POST.get("reference", "")[:32]}
    messages.success(request, done)
    if verb is Verb.START_REVIEW:
        return HttpResponseRedirect(reverse("desk:case", args=[case_id]))
    return to_next(request, who, after=request.POST.get("here", ""))


def _again(
    request: HttpRequest, who: SignedIn, case_id: UUID, *, doing: Verb | None, problem: str
) -> HttpResponse:
    """The case as it is now, with what is wrong and what was written."""
    case = read_case(case_id, by=who.actor, scope=who.scope, now=timezone.now())
    given = {
        "doing": doing,
        "problem": problem,
        "typed": request.POST,
        "chosen_fields": request.POST.getlist("fields"),
        "chosen_documents": request.POST.getlist("documents"),
        "back": kept(request).address(),
    }
    status = HTTPStatus.CONFLICT if doing is None else HTTPStatus.UNPROCESSABLE_ENTITY
    context = shown_case(case, who, manner="masked") | given
    return render(request, "desk/case.html", context, status=status)
