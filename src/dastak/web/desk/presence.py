"""How long a sign-in lasts: eight hours in all, half an hour without a touch."""

from __future__ import annotations

import time

from django.contrib import auth
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from dastak.accounts.models import Person

LASTS = 8 * 3600
IDLE = 30 * 60
CODE_WITHIN = 5 * 60
TOUCHED_EVERY = 60
_BACKEND = "django.contrib.auth.backends.ModelBackend"
_SINCE, _SEEN, _HALF = "desk.since", "desk.seen", "desk.half"


def half_way(request: HttpRequest, person: Person) -> None:
    """The password was right: for a few minutes this browser may give the code."""
    request.session.flush()
    request.session[_HALF] = [person.pk, time.time()]


def who_is_half_way(request: HttpRequest) -> int | None:
    """The id of the person whose code is awaited."""
    person_id, at = request.session.get(_HALF, (None, 0))
    return person_id if time.time() - at < CODE_WITHIN else None


def step_back(request: HttpRequest) -> None:
    """To the password again."""
    request.session.pop(_HALF, None)


def arrive(request: HttpRequest, person: Person) -> None:
    """Signed in: a new session, so that an id known from before is worth nothing."""
    auth.login(request, person, backend=_BACKEND)
    request.session.cycle_key()
    request.session.pop(_HALF, None)
    request.session[_SINCE] = request.session[_SEEN] = time.time()


def leave(request: HttpRequest) -> None:
    """Signed out: nothing of the session is left."""
    request.session.flush()
    request.user = AnonymousUser()


def present(request: HttpRequest) -> Person | None:
    """The signed-in person, unless they have been away too long."""
    person = request.user
    if not isinstance(person, Person) or not person.is_active:
        return None
    now = time.time()
    since, seen = request.session.get(_SINCE, 0), request.session.get(_SEEN, 0)
    if now - since < LASTS and now - seen < IDLE:
        return person
    leave(request)
    return None


def touch(request: HttpRequest) -> None:
    """Somebody sits here. Written once a minute at most."""
    now = time.time()
    if now - request.session.get(_SEEN, 0) > TOUCHED_EVERY:
        request.session[_SEEN] = now
