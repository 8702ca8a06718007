"""Configuration files for the local doubles: WhatsApp's emulator and the sandbox gateway."""

from __future__ import annotations

from pathlib import Path

import msgspec
from django.conf import settings

from dastak.config.demo.places import CITIZENS, NUMBERS
from dastak.dialogue.languages import read_languages
from dastak.dialogue.wording import Notice


def write_emulator_config(file: Path, *, webhook_url: str) -> None:
    """App, numbers, templates and a few citizens, for ``python -m emulator``."""
    config = {
        "app": {
            "id": "app-1",
            "secret": settings.WHATSAPP["app_secret"].split()[0],
            "access_token": settings.WHATSAPP["access_token"],
            "webhook_url": webhook_url,
            "verify_token": settings.WHATSAPP["verify_token"],
        },
        "wabas": [
            {
                "id": "1001",
                "name": "Government of Delhi",
                "numbers": [
                    {
                        "id": number.phone_number_id,
                        "display_phone_number": number.display,
                        "verified_name": number.verified_name,
                        "official": True,
                        "about": number.about,
                    }
                    for number in NUMBERS
                ],
                "templates": templates(settings.CATALOGUE),
            }
        ],
        "citizens": list(CITIZENS),
    }
    _write(file, config)


def write_gateway_config(file: Path, *, webhook_url: str, port: int) -> None:
    """One merchant, for ``python -m emulator.gateway``."""
    merchant = {
        "key": settings.GATEWAY["key"],
        "secret": settings.GATEWAY["secret"],
        "webhook_url": webhook_url,
        "webhook_secret": settings.GATEWAY["webhook_secret"],
    }
    _write(file, {"merchants": [merchant], "port": port})


def templates(catalogue: Path) -> list[dict[str, object]]:
    """Every notice of every language as Meta's template-creation body."""
    return [
        template_body(notice, language)
        for language, wording in read_languages(catalogue / "languages").items()
        for notice in wording.notices.values()
    ]


def template_body(notice: Notice, language: str) -> dict[str, object]:
    """The body of ``POST /{WABA}/message_templates``."""
    components: list[dict[str, object]] = []
    if notice.header == "document":
        example = {"header_handle": ["4::sample"]}
        components.append({"type": "HEADER", "format": "DOCUMENT", "example": example})
    body: dict[str, object] = {"type": "BODY", "text": notice.body}
    if notice.samples:
        body["example"] = {"body_text": [list(notice.samples)]}
    components.append(body)
    if notice.footer:
        components.append({"type": "FOOTER", "text": notice.footer})
    return {
        "name": notice.name,
        "language": language,
        "category": notice.category,
        "parameter_format": "POSITIONAL",
        "components": components,
    }


def _write(file: Path, config: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.write_bytes(msgspec.json.format(msgspec.json.encode(config)))
