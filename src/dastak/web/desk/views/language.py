"""Choose the language of the screens: remembered on the person, or in the browser of a stranger."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from dastak.accounts.actions.choose_language import choose_language
from dastak.web.desk import presence
from dastak.web.desk.access import open_to_strangers


@require_POST
@open_to_strangers
def choose(request: HttpRequest) -> HttpResponse:
    """Back to the page on which it was chosen."""
    back = request.POST.get("next", "")
    home = reverse("desk:queue")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith(home)
    response = HttpResponseRedirect(back if is_ours else home)
    language = request.POST.get("language", "")
    if language in dict(settings.LANGUAGES):
        person = presence.present(request)
        if person is not None:
            choose_language(person, language)
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=365 * 24 * 3600,
            samesite="Lax",
            httponly=True,
            secure=settings.SESSION_COOKIE_SECURE,
        )
    return response
