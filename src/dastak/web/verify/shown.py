"""What a verdict shows to the person who asked."""

from __future__ import annotations

from datetime import date
from typing import Literal

from dastak.certificates.verification import Verdict
from dastak.values.language import Language
from dastak.web.verify.wording import all_words, group

Way = Literal["file", "code"]
_SIGNS = {"valid": "✓", "altered": "✗", "revoked": "✗", "expired": "!", "unknown": "?"}


def shown(verdict: Verdict, language: Language, *, way: Way) -> dict[str, object]:
    """The headline in every language, what it means, and the rows of what is known."""
    words = all_words()[language]
    return {
        "status": verdict.status,
        "sign": _SIGNS[verdict.status],
        "headline": group(words, "status")[verdict.status],
        "other_headlines": [
            (code, group(other, "status")[verdict.status])
            for code, other in all_words().items()
            if code != language
        ],
        "meaning": group(words, f"{way}_meaning")[verdict.status],
        "facts": _facts(verdict, language, group(words, "facts")),
    }


def _facts(verdict: Verdict, language: Language, labels: dict[str, str]) -> list[tuple[str, str]]:
    rows = (
        ("number", verdict.number),
        ("title", verdict.title.in_language(language)),
        ("name", verdict.masked_name),
        ("issuer", verdict.issuer.in_language(language)),
        ("issued_on", _day(verdict.issued_on)),
        ("valid_until", _day(verdict.valid_until)),
        ("revoked_on", _day(verdict.revoked_on)),
        ("replaced", labels["yes"] if verdict.replaced else ""),
    )
    return [(labels[key], value) for key, value in rows if value]


def _day(day: date | None) -> str:
    return f"{day:%d-%m-%Y}" if day else ""
