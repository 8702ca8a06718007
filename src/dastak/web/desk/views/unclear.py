"""Messages that were not surely understood: staff say what they mean and take them along."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from http import HTTPStatus
from itertools import groupby
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from dastak.conversations.actions.judge_unclear import KEPT_DAYS, NotJudged, judge, note_reading
from dastak.conversations.queries.unclear import (
    OPEN,
    PAGE,
    VERDICTS,
    Unclear,
    UnclearFilter,
    judged_messages,
    unclear_messages,
)
from dastak.web.desk.access import SignedIn, requires
from dastak.web.desk.choices import choices, service_title
from dastak.web.desk.examples_yaml import as_yaml
from dastak.web.desk.words import DECISIONS, VERDICT_WORDS

GROUPS = ("", "chosen", "language", "decision")


@require_GET
@requires("administrator")
def unclear_page(request: HttpRequest, who: SignedIn) -> HttpResponse:
    """Filtered and grouped; the reading is on record."""
    wanted, page = _wanted(request), _page(request)
    group = request.GET.get("group", "")
    found = unclear_messages(who.scope, wanted, page=page)
    note_reading("unclear.read", by=who.actor, scope=who.scope)
    services: dict[str, str] = {
        service: service_title(service, version, who.language)
        for service, version in choices(who.scope).services.items()
    }
    again = asdict(wanted) | {"group": group}
    context = {
        "who": who,
        "wanted": wanted,
        "group": group,
        "groups": _grouped(found[:PAGE], group, services),
        "services": services,
        "verdicts": [(name, VERDICT_WORDS[name]) for name in (OPEN, *VERDICTS)],
        "decisions": list(DECISIONS.items()),
        "kept_days": KEPT_DAYS,
        "address": urlencode(again | {"page": page}),
        "next_page": urlencode(again | {"page": page + 1}) if len(found) > PAGE else "",
        "previous_page": urlencode(again | {"page": page - 1}) if page else "",
    }
    return render(request, "desk/unclear.html", context)


@require_POST
@requires("administrator")
def judge_messages(request: HttpRequest, who: SignedIn) -> HttpResponse:
    """The ticked ones get the verdict."""
    ids = [int(one) for one in request.POST.getlist("message") if one.isdecimal()][: 2 * PAGE]
    try:
        count = judge(
            ids,
            verdict=request.POST.get("verdict", ""),
            belongs_to=request.POST.get("belongs_to", ""),
            person=who.person,
            by=who.actor,
            scope=who.scope,
            now=timezone.now(),
        )
    except NotJudged:
        return HttpResponse(status=HTTPStatus.BAD_REQUEST)
    said = ngettext("%(count)d message is marked.", "%(count)d messages are marked.", count)
    messages.success(request, said % {"count": count})
    address = request.POST.get("address", "")[:500]
    return HttpResponseRedirect(f"{reverse('desk:unclear')}?{address}")


@require_GET
@requires("administrator")
def export(request: HttpRequest, who: SignedIn) -> HttpResponse:
    """What was judged, as YAML for the catalogue; nothing is trained on by itself."""
    judged = judged_messages(who.scope, ("service", "group", "out_of_scope"))
    note_reading("unclear.exported", by=who.actor, scope=who.scope)
    response = HttpResponse(as_yaml(judged), content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="examples.yaml"'
    return response


def _wanted(request: HttpRequest) -> UnclearFilter:
    verdict = request.GET.get("verdict", OPEN)
    return UnclearFilter(
        verdict=verdict if verdict in (OPEN, *VERDICTS) else "",
        language=request.GET.get("language", "")[:8],
        decision=request.GET.get("decision", "")[:16],
        chosen=request.GET.get("chosen", "")[:80],
    )


def _page(request: HttpRequest) -> int:
    page = request.GET.get("page", "")
    return int(page) if page.isdecimal() and len(page) < 5 else 0


def _grouped(
    found: Iterable[Unclear], group: str, services: dict[str, str]
) -> list[tuple[str, list[Unclear]]]:
    def heading(message: Unclear) -> str:
        match group:
            case "chosen":
                service = message.chosen[0][0] if message.chosen else ""
                return services.get(service, service)
            case "language":
                return message.language
            case "decision":
                return str(DECISIONS.get(message.decision, message.decision))
        return ""

    ordered = sorted(found, key=heading) if group else list(found)
    return [(title, list(rows)) for title, rows in groupby(ordered, key=heading)]
