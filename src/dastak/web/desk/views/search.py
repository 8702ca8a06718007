"""Search: by number (a slip is noticed), mobile number or name. What is typed is in no address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from dastak.casework.actions.search_cases import search_cases
from dastak.catalogue.queries import published_version
from dastak.values.ids import ServiceId
from dastak.web.desk.access import SignedIn, requires
from dastak.web.desk.choices import choices, service_title
from dastak.web.desk.words import STATUS, day

LONGEST = 200


@require_http_methods(["GET", "POST"])
@requires("officer", "supervisor", "auditor")
def search_page(request: HttpRequest, who: SignedIn) -> HttpResponse:
    """A number that fits opens its case at once; everything else is a list to choose from."""
    text = request.POST.get("q", "").strip()[:LONGEST]
    if not text:
        return render(request, "desk/search.html", {"who": who})
    known = choices(who.scope)
    found = search_cases(
        text,
        prefixes=_prefixes(known.services),
        by=who.actor,
        scope=who.scope,
        now=timezone.now(),
    )
    if found.by == "reference" and found.cases:
        return HttpResponseRedirect(reverse("desk:case", args=[found.cases[0].id]))
    rows = [
        {
            "id": case.id,
            "reference": case.reference,
            "service": service_title(case.service, case.version, who.language),
            "place": known.place(case.jurisdiction, who.language),
            "status": STATUS[case.status],
            "status_code": case.status,
            "filed": day(case.filed_on),
        }
        for case in found.cases
    ]
    return render(
        request, "desk/search.html", {"who": who, "q": text, "by": found.by, "rows": rows}
    )


def _prefixes(services: dict[ServiceId, int]) -> set[str]:
    """Of the services that the scope's departments give."""
    published = (published_version(service, version) for service, version in services.items())
    return {one.service.reference_prefix for one in published}
