"""What was said with one citizen: masked, in the clear on demand, fresh while it is open."""

from __future__ import annotations

from hashlib import blake2s
from http import HTTPStatus
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from dastak.casework.locking import NoSuchCase
from dastak.casework.queries.case import case as find_case
from dastak.conversations.actions.read_talk import read_talk, show_talk
from dastak.conversations.queries.talks import conversation_of
from dastak.conversations.queries.thread import freshness
from dastak.web.desk.access import SignedIn, requires, sorry, unattended
from dastak.web.desk.shown.talk import shown_lines, shown_talk


@require_GET
@requires("officer", "supervisor")
def talk_page(request: HttpRequest, who: SignedIn, conversation_id: int) -> HttpResponse:
    """The reading is on record."""
    thread = read_talk(conversation_id, by=who.actor, scope=who.scope, now=timezone.now())
    context = shown_talk(thread, who, manner="masked")
    return render(request, "desk/talk.html", context | {"seen": seen(who, conversation_id)})


@require_POST
@requires("officer", "supervisor")
def show(request: HttpRequest, who: SignedIn, conversation_id: int) -> HttpResponse:
    """The same page in the clear."""
    thread = show_talk(conversation_id, by=who.actor, scope=who.scope, now=timezone.now())
    return render(request, "desk/talk.html", shown_talk(thread, who, manner="clear"))


@require_GET
@requires("officer", "supervisor")
@unattended
def lines(request: HttpRequest, who: SignedIn, conversation_id: int) -> HttpResponse:
    """The thread alone; nothing at all, and no reading, when it is as the page has it."""
    now_seen = seen(who, conversation_id)
    if request.GET.get("seen") == now_seen:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    thread = read_talk(conversation_id, by=who.actor, scope=who.scope, now=timezone.now())
    part = shown_lines(thread, manner="masked") | {"who": who, "seen": now_seen}
    return render(request, "desk/parts/thread.html", part)


@require_GET
@requires("officer", "supervisor")
def talk_of_case(request: HttpRequest, who: SignedIn, case_id: UUID) -> HttpResponse:
    """From a case to the talk with its citizen."""
    case = find_case(who.scope, case_id, now=timezone.now())
    if case is None:
        raise NoSuchCase(str(case_id))
    talk = conversation_of(who.scope, citizen=case.citizen_id, number=case.number_id)
    if talk is None:
        return sorry(request, who, HTTPStatus.NOT_FOUND)
    return HttpResponseRedirect(reverse("desk:talk", args=[talk.pk]))


def seen(who: SignedIn, conversation_id: int) -> str:
    """What the open page shows, in a few letters."""
    fresh = freshness(who.scope, conversation_id)
    return blake2s(fresh.encode(), digest_size=9).hexdigest()
