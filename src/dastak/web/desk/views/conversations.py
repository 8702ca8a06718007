"""Citizens who asked for a human being, listed apart from the queue."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from dastak.casework.queries.of_citizens import cases_of_citizens
from dastak.conversations.actions import attend
from dastak.conversations.queries import wanting_person
from dastak.web.desk.access import SignedIn, requires


@require_GET
@requires("officer", "supervisor")
def waiting(request: HttpRequest, who: SignedIn) -> HttpResponse:
    """The longest waiting first, each with the citizen's cases here."""
    talks = wanting_person(who.scope)
    cases = cases_of_citizens(who.scope, {talk.citizen for talk in talks})
    rows = [(talk, cases.get(talk.citizen, [])) for talk in talks]
    return render(request, "desk/conversations.html", {"who": who, "talks": rows})


@require_POST
@requires("officer", "supervisor")
def attended(request: HttpRequest, who: SignedIn, conversation_id: int) -> HttpResponse:
    """Somebody has dealt with it."""
    attend(conversation_id, by=who.actor, scope=who.scope)
    return HttpResponseRedirect(reverse("desk:conversations"))
