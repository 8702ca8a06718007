"""Make everything ready that the demo's programs need before they start."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connections
from django.utils import timezone

from dastak.accounts.actors import SYSTEM
from dastak.config.demo.doubles import write_emulator_config, write_gateway_config
from dastak.config.demo.seed import SIGN_INS, seed
from dastak.config.teaching import Lesson, is_taught, teach

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """The doubles' configuration files, and how the staff sign in."""

    emulator: Path
    gateway: Path
    sign_ins: Path
    staff: list[str]


def prepare_demo(lesson: Callable[[], Lesson]) -> Prepared:
    """Seed the database and write the doubles' files; again, it changes nothing."""
    folder: Path = settings.VAR / "demo"
    staff = seed(folder)
    if not is_taught(settings.CATALOGUE):
        learnt = lesson()
        if not teach(learnt, by=SYSTEM, now=timezone.now()):
            log.warning("only names are understood: %s", "; ".join(learnt.checked.problems))
    emulator, gateway = folder / "emulator.json", folder / "gateway.json"
    write_emulator_config(emulator, webhook_url=f"{settings.PUBLIC_URL}/hook/whatsapp")
    write_gateway_config(
        gateway,
        webhook_url=f"{settings.PUBLIC_URL}/hook/payments/sandbox",
        port=urlsplit(settings.GATEWAY["url"]).port or 8200,
    )
    connections.close_all()
    return Prepared(emulator, gateway, folder / SIGN_INS, staff)
