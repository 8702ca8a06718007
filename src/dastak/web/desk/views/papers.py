"""One page of a citizen's paper or file, as a picture that can do nothing but be looked at."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from dastak.casework.actions.read_document import read_document
from dastak.conversations.actions.read_talk import read_enclosure
from dastak.web.desk.access import SignedIn, requires, sorry
from dastak.web.desk.drawing import NoSuchPage, draw_page

SOUNDS_AND_FILMS = frozenset({"audio/ogg", "audio/mpeg", "audio/amr", "audio/mp4", "video/mp4"})
PICTURES = frozenset({"image/jpeg", "image/png", "image/webp"})


@require_GET
@requires("officer", "supervisor", "auditor")
def page(request: HttpRequest, who: SignedIn, paper_id: UUID, page: int) -> HttpResponse:
    """The reading is on record before anything is shown."""
    paper = read_document(paper_id, by=who.actor, scope=who.scope)
    return _answered(request, who, paper.content, paper.mime_type, page=page)


@require_GET
@requires("officer", "supervisor")
def enclosure(request: HttpRequest, who: SignedIn, enclosure_id: int, page: int) -> HttpResponse:
    """What a citizen sent to a person; the reading is on record before anything is shown."""
    content, mime_type = read_enclosure(enclosure_id, by=who.actor, scope=who.scope)
    return _answered(request, who, content, mime_type, page=page)


def _answered(
    request: HttpRequest, who: SignedIn, content: bytes, mime_type: str, *, page: int
) -> HttpResponse:
    try:
        shown, shown_type = _picture(content, mime_type, page)
    except NoSuchPage:
        return sorry(request, who, HTTPStatus.NOT_FOUND)
    response = HttpResponse(shown, content_type=shown_type)
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Content-Disposition"] = "inline"
    return response


def _picture(content: bytes, mime_type: str, page: int) -> tuple[bytes, str]:
    if mime_type == "application/pdf":
        return draw_page(content, page), "image/png"
    if mime_type in PICTURES | SOUNDS_AND_FILMS and page == 1:
        return content, mime_type
    raise NoSuchPage(page)
