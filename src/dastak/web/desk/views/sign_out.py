"""Sign out."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from dastak.accounts.actions import sign_in
from dastak.web.desk import presence
from dastak.web.desk.access import open_to_strangers


@require_POST
@open_to_strangers
def sign_out(request: HttpRequest) -> HttpResponse:
    """Whoever is signed in is so no more."""
    person = presence.present(request)
    if person is not None:
        sign_in.sign_out(person)
    presence.leave(request)
    return HttpResponseRedirect(reverse("desk:sign-in"))
