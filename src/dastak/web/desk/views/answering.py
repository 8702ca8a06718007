"""What a member of staff does with a talk: take it, write, let it go, finish it."""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from dastak.casework.text import NotWritten
from dastak.conversations.actions.attend import attend
from dastak.conversations.actions.hold import release, take
from dastak.conversations.actions.read_talk import read_talk
from dastak.conversations.actions.reply import reply
from dastak.conversations.policy import HeldByAnother
from dastak.web.desk.access import SignedIn, requires
from dastak.web.desk.phrases import joined
from dastak.web.desk.shown.talk import shown_talk
from dastak.web.desk.words import WRITTEN

_KEY = re.compile(r"[0-9a-f]{32}")


@require_POST
@requires("officer", "supervisor")
def take_talk(request: HttpRequest, who: SignedIn, conversation_id: int) -> HttpResponse:
    """So that nobody else answers meanwhile."""

    def act() -> None:
        take(
            conversation_id,
            person=who.person,
            by=who.actor,
            scope=who.scope,
            now=timezone.now(),
        )

    return _tried(request, who, conversation_id, act=act)


@require_POST
@requires("officer", "supervisor")
def release_talk(request: HttpRequest, who: SignedIn, conversation_id: int) -> HttpResponse:
    """Somebody else may take it."""
    release(conversation_id, person=who.person, by=who.actor, scope=who.scope)
    return HttpResponseRedirect(reverse("desk:conversations"))


@require_POST
@requires("officer", "supervisor")
def send_reply(request: HttpRequest, who: SignedIn, conversation_id: int) -> HttpResponse:
    """The form's own key makes a second sending harmless."""
    key = request.POST.get("key", "")
    if not _KEY.fullmatch(key):
        return HttpResponse(status=HTTPStatus.BAD_REQUEST)
    text = joined(request.POST.get("phrase", ""), request.POST.get("text", "").strip())

    def act() -> None:
        reply(
            conversation_id,
            text=text,
            key=key,
            person=who.person,
            by=who.actor,
            scope=who.scope,
            now=timezone.now(),
        )

    return _tried(request, who, conversation_id, act=act)


@require_POST
@requires("officer", "supervisor")
def attended(request: HttpRequest, who: SignedIn, conversation_id: int) -> HttpResponse:
    """Somebody has dealt with it: the house answers the citizen again."""

    def act() -> None:
        attend(conversation_id, by=who.actor, scope=who.scope, now=timezone.now())
        messages.success(request, _("Dealt with. The citizen is served automatically again."))

    return _tried(request, who, conversation_id, act=act, then=reverse("desk:conversations"))


def _tried(
    request: HttpRequest,
    who: SignedIn,
    conversation_id: int,
    *,
    act: Callable[[], None],
    then: str = "",
) -> HttpResponse:
    try:
        act()
    except NotWritten as refusal:
        return _again(request, who, conversation_id, problem=str(WRITTEN[refusal.key]))
    except HeldByAnother as refusal:
        problem = _("%(name)s has this talk at the moment. Nothing was sent or changed.")
        return _again(request, who, conversation_id, problem=problem % {"name": refusal.name})
    return HttpResponseRedirect(then or reverse("desk:talk", args=[conversation_id]))


def _again(
    request: HttpRequest, who: SignedIn, conversation_id: int, *, problem: str
) -> HttpResponse:
    """The talk as it is now, with what is wrong and what was written."""
    thread = read_talk(conversation_id, by=who.actor, scope=who.scope, now=timezone.now())
    context = shown_talk(thread, who, manner="masked")
    context |= {"problem": problem, "typed": request.POST.get("text", "")}
    return render(request, "desk/talk.html", context, status=HTTPStatus.CONFLICT)
