"""Who may open a view of the desk, and the scope that they open it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from http import HTTPStatus
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation

from dastak.accounts.actors import Actor, staff_actor
from dastak.accounts.models import Person
from dastak.accounts.queries import scope_of
from dastak.accounts.scope import Role, Scope
from dastak.casework.locking import NoSuchCase
from dastak.casework.policy import Forbidden
from dastak.conversations.actions.read_talk import NoSuchFile
from dastak.conversations.locking import NoSuchConversation
from dastak.values.language import Language
from dastak.web.desk import presence
from dastak.web.desk.home import CASES, LEARNING, TALKS, home_for

P = ParamSpec("P")
View = Callable[P, HttpResponse]


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The person of this request. ``scope`` holds only those grants that the view requires,
    ``roles`` all that they hold somewhere."""

    person: Person
    scope: Scope
    roles: frozenset[Role] = frozenset()

    @property
    def home(self) -> str:
        """Where their work begins."""
        return home_for(self.roles)

    @property
    def sees_cases(self) -> bool:
        """For the links at the top of the page."""
        return not CASES.isdisjoint(self.roles)

    @property
    def talks(self) -> bool:
        """For the links at the top of the page."""
        return not TALKS.isdisjoint(self.roles)

    @property
    def learns(self) -> bool:
        """For the links at the top of the page."""
        return not LEARNING.isdisjoint(self.roles)

    @property
    def actor(self) -> Actor:
        """For actions and the audit."""
        return staff_actor(self.person)

    @property
    def language(self) -> Language:
        """Of their screens."""
        return Language(self.person.language)


def requires(
    *roles: Role,
) -> Callable[[Callable[Concatenate[HttpRequest, SignedIn, P], HttpResponse]], View[...]]:
    """Only for a signed-in person with a grant of one of these roles."""

    def decorate(
        view: Callable[Concatenate[HttpRequest, SignedIn, P], HttpResponse],
    ) -> View[...]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            person = presence.present(request)
            if person is None:
                return _to_sign_in(request)
            if not getattr(view, "unattended", False):
                presence.touch(request)
            with translation.override(person.language):
                response = _answer(request, person, lambda who: view(request, who, *args, **kwargs))
            return kept_nowhere(response)

        def _answer(
            request: HttpRequest, person: Person, open_: Callable[[SignedIn], HttpResponse]
        ) -> HttpResponse:
            held = scope_of(person).grants
            grants = tuple(grant for grant in held if grant.role in roles)
            who = SignedIn(person, Scope(grants), frozenset(grant.role for grant in held))
            if not grants:
                return sorry(request, who, HTTPStatus.FORBIDDEN)
            try:
                return open_(who)
            except Forbidden:
                return sorry(request, who, HTTPStatus.FORBIDDEN)
            except (NoSuchCase, NoSuchConversation, NoSuchFile):
                return sorry(request, who, HTTPStatus.NOT_FOUND)

        guarded.desk_roles = roles  # type: ignore[attr-defined]
        return guarded

    return decorate


def open_to_strangers(view: Callable[Concatenate[HttpRequest, P], HttpResponse]) -> View[...]:
    """For the few views that come before signing in, or after."""

    @wraps(view)
    def unguarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return kept_nowhere(view(request, *args, **kwargs))

    unguarded.desk_roles = ()  # type: ignore[attr-defined]
    return unguarded


def unattended(
    view: Callable[Concatenate[HttpRequest, SignedIn, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, SignedIn, P], HttpResponse]:
    """The page asks by itself: that nobody has left the desk is not shown by it."""
    view.unattended = True  # type: ignore[attr-defined]
    return view


def sorry(request: HttpRequest, who: SignedIn | None, status: HTTPStatus) -> HttpResponse:
    """Says kindly that there is nothing here for this person."""
    return render(request, "desk/sorry.html", {"who": who, "status": status}, status=status)


def kept_nowhere(response: HttpResponse) -> HttpResponse:
    """No browser and no proxy keeps a page with citizens' data."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    address = reverse("desk:sign-in")
    if request.headers.get("HX-Request"):
        return HttpResponse(status=HTTPStatus.UNAUTHORIZED, headers={"HX-Redirect": address})
    if request.method == "GET":
        address += "?" + urlencode({"next": request.get_full_path()})
    return kept_nowhere(HttpResponseRedirect(address))
