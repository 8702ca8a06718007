"""The public pages that say whether a certificate is valid. No sign-in, no cookie, no script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping

import msgspec
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_safe

from dastak.certificates.actions.count_check import count_check
from dastak.certificates.codes import read_code, spaced
from dastak.certificates.seal import our_signer
from dastak.certificates.verification import UNKNOWN, Verdict, verify, verify_code
from dastak.web.verify.shown import Way, shown
from dastak.web.verify.wording import all_words, group, language_of

LARGEST_FILE = 5 * 1024 * 1024
_LARGEST_BODY = LARGEST_FILE + 64 * 1024


@csrf_exempt  # asking changes nothing, and a page without cookies tells nobody who asked
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """The page with both ways to check, and the answer about an uploaded file."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > _LARGEST_BODY:
        return _form(request, problem="too_big", status=413)
    if request.method == "POST":
        return _check_file(request)
    typed = request.GET.get("code", "")
    if not typed.strip():
        return _form(request)
    code = read_code(typed)
    if code is None:
        return _answer(request, UNKNOWN, way="code")
    address = reverse("verify:code", args=[spaced(code)])
    return HttpResponseRedirect(f"{address}?lang={language_of(request)}")


@require_safe
def by_code(request: HttpRequest, code: str) -> HttpResponse:
    """The answer about a code, as the QR opens it."""
    if not _within_limit(request):
        return _form(request, problem="too_often", status=429)
    return _answer(request, verify_code(code, now=timezone.now()), way="code")


@require_GET
def keys(request: HttpRequest) -> HttpResponse:
    """The keys that read our QR tokens (JWK set), and the authorities behind our signatures."""
    signer = our_signer()
    body = msgspec.json.encode(
        {
            "keys": signer.public_keys,
            "roots": [b64encode(root).decode() for root in signer.trust_roots],
        }
    )
    response = HttpResponse(body, content_type="application/json")
    response["Access-Control-Allow-Origin"] = "*"
    response["Cache-Control"] = "public, max-age=3600"
    return response


def _check_file(request: HttpRequest) -> HttpResponse:
    file = request.FILES.get("file")
    if file is None or not file.size:
        return _form(request, problem="no_file", status=400)
    if file.size > LARGEST_FILE:
        return _form(request, problem="too_big", status=413)
    if not _within_limit(request):
        return _form(request, problem="too_often", status=429)
    return _answer(request, verify(file.read(), now=timezone.now()), way="file")


def _within_limit(request: HttpRequest) -> bool:
    return count_check(request.META.get("REMOTE_ADDR", ""), now=timezone.now())


def _form(request: HttpRequest, *, problem: str = "", status: int = 200) -> HttpResponse:
    text = group(all_words()[language_of(request)], "problems")[problem] if problem else ""
    return _page(request, "verify/check.html", {"problem": text}, status=status)


def _answer(request: HttpRequest, verdict: Verdict, *, way: Way) -> HttpResponse:
    return _page(request, "verify/verdict.html", shown(verdict, language_of(request), way=way))


def _page(
    request: HttpRequest, template: str, context: Mapping[str, object], *, status: int = 200
) -> HttpResponse:
    language = language_of(request)
    common = {"words": all_words()[language], "language": language, "all_words": all_words()}
    response = render(request, template, common | dict(context), status=status)
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    if status == 429:
        response["Retry-After"] = "60"
    return response
