"""One page of a citizen's paper, as a picture that can do nothing but be looked at."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from dastak.casework.actions.read_document import read_document
from dastak.web.desk.access import SignedIn, requires, sorry
from dastak.web.desk.drawing import NoSuchPage, draw_page

PICTURES = frozenset({"image/jpeg", "image/png", "image/webp"})


@require_GET
@requires("officer", "supervisor", "auditor")
def page(request: HttpRequest, who: SignedIn, paper_id: UUID, page: int) -> HttpResponse:
    """The reading is on record before anything is shown."""
    paper = read_document(paper_id, by=who.actor, scope=who.scope)
    try:
        content, mime_type = _picture(paper.content, paper.mime_type, page)
    except NoSuchPage:
        return sorry(request, who, HTTPStatus.NOT_FOUND)
    response = HttpResponse(content, content_type=mime_type)
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Content-Disposition"] = "inline"
    return response


def _picture(content: bytes, mime_type: str, page: int) -> tuple[bytes, str]:
    if mime_type == "application/pdf":
        return draw_page(content, page), "image/png"
    if mime_type in PICTURES and page == 1:
        return content, mime_type
    raise NoSuchPage(page)
