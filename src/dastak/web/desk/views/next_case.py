"""From one case to the next, without the queue in between."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from dastak.web.desk.access import SignedIn, requires
from dastak.web.desk.filters import kept, read_cursor
from dastak.web.desk.order import following


@require_GET
@requires("officer", "supervisor", "auditor")
def next_case(request: HttpRequest, who: SignedIn) -> HttpResponse:
    """The one after ``after``."""
    return to_next(request, who, after=request.GET.get("after", ""))


def to_next(request: HttpRequest, who: SignedIn, *, after: str) -> HttpResponse:
    """To the next case of those that the officer was looking at, else back to the queue."""
    chosen = kept(request)
    found = following(who, chosen, after=read_cursor(after), now=timezone.now())
    if found is None:
        return HttpResponseRedirect(f"{reverse('desk:queue')}?{chosen.address()}")
    return HttpResponseRedirect(reverse("desk:case", args=[found]))
