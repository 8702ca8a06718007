"""The queue: undecided cases, the most urgent first, and the same rows again while it is open."""

from __future__ import annotations

from hashlib import blake2s
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_GET

from dastak.casework.queries.queue import queue, queue_counts
from dastak.conversations.queries.people import count_wanting_person
from dastak.web.desk.access import SignedIn, requires, unattended
from dastak.web.desk.choices import choices, service_title
from dastak.web.desk.filters import Narrowed, cursor_text, keep, narrowed, read_cursor
from dastak.web.desk.shown.queue import shown_row, tabs


@require_GET
@requires("officer", "supervisor", "auditor")
def queue_page(request: HttpRequest, who: SignedIn) -> HttpResponse:
    """The whole screen."""
    chosen = narrowed(request.GET.dict())
    keep(request, chosen)
    known = choices(who.scope)
    places = [(path, name.in_language(who.language)) for path, name in known.places.items()]
    services = [
        (name, service_title(name, version, who.language))
        for name, version in known.services.items()
    ]
    shown = {"places": [(p, n, p.count("/")) for p, n in places], "services": services}
    return render(request, "desk/queue.html", _table(request, who, chosen) | shown)


@require_GET
@requires("officer", "supervisor", "auditor")
@unattended
def rows(request: HttpRequest, who: SignedIn) -> HttpResponse:
    """The rows and the counts alone; nothing at all when they are as the page has them."""
    table = _table(request, who, narrowed(request.GET.dict()))
    if request.GET.get("seen") == table["seen"]:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    return render(request, "desk/parts/rows.html", table | {"fresh": True})


def _table(request: HttpRequest, who: SignedIn, chosen: Narrowed) -> dict[str, object]:
    now, after = timezone.now(), request.GET.get("after", "")
    page = queue(who.scope, chosen.wanted(who.person.pk), now=now, after=read_cursor(after))
    known = choices(who.scope)
    table: dict[str, object] = {
        "who": who,
        "chosen": chosen,
        "rows": [shown_row(row, known, who.language) for row in page.rows],
        "tabs": tabs(queue_counts(who.scope, officer=who.person.pk, now=now), chosen),
        "people": count_wanting_person(who.scope),
        "next_page": chosen.address(after=cursor_text(page.after)) if page.after else "",
        "is_first": read_cursor(after) is None,
    }
    body = render_to_string("desk/parts/row_list.html", table)
    body += render_to_string("desk/parts/tabs.html", table)
    seen = blake2s(body.encode(), digest_size=9).hexdigest()
    return table | {"seen": seen, "again": chosen.address(after=after, seen=seen)}
