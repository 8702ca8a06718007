"""Sign in: the name and the password first, then the one-time code."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from dastak.accounts.actions.sign_in import SignInRefused, check_code, check_password
from dastak.accounts.queries import scope_of
from dastak.web.desk import presence
from dastak.web.desk.access import open_to_strangers
from dastak.web.desk.home import home_for

LONGEST = 256


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("password", "code")
@open_to_strangers
def sign_in(request: HttpRequest) -> HttpResponse:
    """One address for both steps; the session knows which one is next."""
    if request.method != "POST":
        if "again" in request.GET:
            presence.step_back(request)
        elif presence.present(request) is not None:
            return HttpResponseRedirect(_destination(request))
        return _form(request)
    if "code" in request.POST:
        return _code(request)
    return _password(request)


def _password(request: HttpRequest) -> HttpResponse:
    username = request.POST.get("username", "").strip()[:LONGEST]
    password = request.POST.get("password", "")[:LONGEST]
    try:
        person = check_password(username, password, now=timezone.now())
    except SignInRefused:
        presence.step_back(request)
        return _form(request, username=username, refused="password")
    address = f"{reverse('desk:sign-in')}?{urlencode({'next': _destination(request)})}"
    presence.half_way(request, person)
    return HttpResponseRedirect(address)


def _code(request: HttpRequest) -> HttpResponse:
    person_id = presence.who_is_half_way(request)
    if person_id is None:
        presence.step_back(request)
        return _form(request, refused="too_late")
    code = "".join(request.POST["code"].split())[:LONGEST]
    try:
        person = check_code(person_id, code, now=timezone.now())
    except SignInRefused:
        return _form(request, refused="code")
    presence.arrive(request, person)
    wanted = _destination(request)
    if wanted == reverse("desk:queue"):
        wanted = home_for([grant.role for grant in scope_of(person).grants])
    return HttpResponseRedirect(wanted)


def _form(request: HttpRequest, *, username: str = "", refused: str = "") -> HttpResponse:
    context = {
        "step": "code" if presence.who_is_half_way(request) is not None else "password",
        "username": username,
        "refused": refused,
        "next": _destination(request),
    }
    status = HTTPStatus.FORBIDDEN if refused else HTTPStatus.OK
    return render(request, "desk/sign_in.html", context, status=status)


def _destination(request: HttpRequest) -> str:
    """Where the person wanted to go, if it is a page of the desk."""
    home = reverse("desk:queue")
    wanted = request.POST.get("next") or request.GET.get("next") or home
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if is_ours and wanted.startswith(home) else home
