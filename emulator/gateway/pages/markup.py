"""HTML from templates in which every value is escaped and every word is in one language."""

import functools
import html
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from string import Template

from aiohttp import web

from emulator.gateway.ledger import Order
from emulator.gateway.pages.wording import LANGUAGES, WORDS

TEMPLATES = Path(__file__).parent.parent / "templates"
LANGUAGE_COOKIE = "pay_language"
INDIA = timezone(timedelta(hours=5, minutes=30))


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def language_of(request: web.Request, order: Order) -> str:
    """What the reader chose, else what the merchant asked for, else English."""
    wanted = (request.query.get("lang"), request.cookies.get(LANGUAGE_COOKIE), order.language)
    return next((language for language in wanted if language in LANGUAGES), "en")


def fill(template: str, language: str, /, **values: str) -> Markup:
    """A template with its ``${name}`` values and its ``${w_key}`` words."""
    words = {f"w_{key}": html.escape(texts[language]) for key, texts in WORDS.items()}
    safe = {
        key: value if isinstance(value, Markup) else html.escape(value)
        for key, value in values.items()
    }
    return Markup(_template(template).substitute(words, lang=language, **safe))


def joined(parts: Iterable[Markup]) -> Markup:
    """Pieces of HTML, one after the other."""
    return Markup("".join(parts))


def page(
    request: web.Request, order: Order, body: Markup, *, title: str, status: int = 200
) -> web.Response:
    """A whole page around ``body``, with the payee, the amount and the language switch."""
    language = language_of(request, order)
    merchant = order.merchant
    text = fill(
        "page",
        language,
        title=WORDS[title][language],
        body=body,
        payee=merchant.payee_hi if language == "hi" else merchant.payee_en,
        amount=rupees(order.amount),
        description=order.description,
        until=Markup() if order.paid else _until(order, language),
        path=request.path,
        other="en" if language == "hi" else "hi",
        other_name="English" if language == "hi" else "हिन्दी",
    )
    answer = web.Response(text=text, content_type="text/html", status=status)
    if "lang" in request.query:
        answer.set_cookie(LANGUAGE_COOKIE, language, httponly=True, samesite="Lax", path="/pay/")
    return answer


def _until(order: Order, language: str) -> Markup:
    return fill("until", language, until=local_time(order.expires_at))


def rupees(paise: int) -> str:
    """``₹1,23,456.50``, grouped the Indian way."""
    whole, part = divmod(paise, 100)
    head, tail = str(whole)[:-3], str(whole)[-3:]
    pairs: list[str] = []
    while head:
        pairs.insert(0, head[-2:])
        head = head[:-2]
    return f"₹{','.join([*pairs, tail])}.{part:02d}"


def local_time(moment: datetime) -> str:
    """``05/01/2026 10:30``, Indian time."""
    return moment.astimezone(INDIA).strftime("%d/%m/%Y %H:%M")


@functools.cache
def _template(name: str) -> Template:
    return Template((TEMPLATES / f"{name}.html").read_text(encoding="utf-8"))
