"""Make the environment complete before Django reads it: secrets and PostgreSQL of our own.

An operator sets every name. A laptop sets none: then secrets are made once, kept in
``var/secrets.env`` (0600), and the embedded PostgreSQL is started.
"""

from __future__ import annotations

import base64
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from dastak.config import env
from dastak.config.trouble import Trouble

_MADE: dict[str, Callable[[], str]] = {
    "DASTAK_SECRET_KEY": lambda: secrets.token_urlsafe(48),
    "DASTAK_SEALING_KEYS": lambda: base64.b64encode(secrets.token_bytes(32)).decode(),
    "DASTAK_BLIND_KEY": lambda: base64.b64encode(secrets.token_bytes(32)).decode(),
    "WHATSAPP_APP_SECRET": lambda: secrets.token_hex(16),
    "WHATSAPP_VERIFY_TOKEN": lambda: secrets.token_urlsafe(16),
    "WHATSAPP_ACCESS_TOKEN": lambda: secrets.token_urlsafe(32),
    "GATEWAY_KEY": lambda: "sandbox_" + secrets.token_hex(6),
    "GATEWAY_SECRET": lambda: secrets.token_urlsafe(24),
    "GATEWAY_WEBHOOK_SECRET": lambda: secrets.token_urlsafe(24),
}


def prepare() -> None:
    """Fill in what is missing and load Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dastak.config.settings")
    var = env.path("DASTAK_VAR", Path("var"))
    if uses_own_postgres():
        try:
            _use_own_secrets(var)
            _use_own_postgres(var)
        except OSError as error:
            raise Trouble(
                f"cannot use {error.filename}: {error.strerror} (set DASTAK_VAR)"
            ) from error
    import django
    from django.conf import settings

    django.setup()
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)


def uses_own_postgres() -> bool:
    """Whether the database is to be the embedded one: nobody named another."""
    return "DATABASE_URL" not in os.environ and "DATABASE_URL_FILE" not in os.environ


def _use_own_secrets(var: Path) -> None:
    """Only for an installation that runs on the embedded database: a laptop or a demo."""
    file = var / "secrets.env"
    kept = _read(file)
    missing = {name: make() for name, make in _MADE.items() if name not in kept}
    if missing:
        var.mkdir(parents=True, exist_ok=True)
        kept |= missing
        draft = file.with_suffix(f".{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text("".join(f"{name}={value}\n" for name, value in kept.items()))
        draft.rename(file)
    for name, value in kept.items():
        os.environ.setdefault(name, value)


def _read(file: Path) -> dict[str, str]:
    if not file.exists():
        return {}
    lines = (line.partition("=") for line in file.read_text().splitlines() if "=" in line)
    return {name: value for name, _, value in lines}


def _use_own_postgres(var: Path) -> None:
    from dastak.config.embedded import postgres

    own = postgres.cluster(var)
    postgres.ensure_running(own)
    os.environ["DATABASE_URL"] = own.url()
