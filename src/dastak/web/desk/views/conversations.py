"""Citizens who asked for a human being, listed apart from the queue."""

from __future__ import annotations

from hashlib import blake2s
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_GET

from dastak.casework.queries.of_citizens import cases_of_citizens
from dastak.conversations.queries.people import wanting_person
from dastak.web.desk.access import SignedIn, requires, unattended
from dastak.web.desk.words import how_long


@require_GET
@requires("officer", "supervisor")
def waiting(request: HttpRequest, who: SignedIn) -> HttpResponse:
    """The longest waiting first, each with the citizen's cases here."""
    return render(request, "desk/conversations.html", _table(who))


@require_GET
@requires("officer", "supervisor")
@unattended
def rows(request: HttpRequest, who: SignedIn) -> HttpResponse:
    """The rows alone; nothing at all when they are as the page has them."""
    table = _table(who)
    if request.GET.get("seen") == table["seen"]:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    return render(request, "desk/parts/people.html", table)


def _table(who: SignedIn) -> dict[str, object]:
    now = timezone.now()
    talks = wanting_person(who.scope, now=now)
    cases = cases_of_citizens(who.scope, {talk.citizen for talk in talks})
    table: dict[str, object] = {
        "who": who,
        "talks": [(talk, how_long(talk.since, now), cases.get(talk.citizen, [])) for talk in talks],
    }
    body = render_to_string("desk/parts/people_list.html", table)
    return table | {"seen": blake2s(body.encode(), digest_size=9).hexdigest()}
