"""Every test runs against a real PostgreSQL: our own throwaway cluster, or DATABASE_URL."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator
from pathlib import Path

import django
import pytest
from pytest_django.plugin import DjangoDbBlocker

_ROOT = Path(__file__).resolve().parent.parent
_VAR = _ROOT / "var"
_KEY = base64.b64encode(bytes(range(32))).decode()
_started_here = False

os.environ["DJANGO_SETTINGS_MODULE"] = "dastak.config.settings"
os.environ.setdefault("DASTAK_SECRET_KEY", "only-for-tests")
os.environ.setdefault("DASTAK_SEALING_KEYS", _KEY)
os.environ.setdefault("DASTAK_BLIND_KEY", _KEY)
os.environ.setdefault("DASTAK_VAR", str(_VAR))
os.environ.setdefault("DASTAK_CATALOGUE", str(_ROOT / "catalogue"))
os.environ.setdefault("DASTAK_FILES", str(_VAR / "test-files"))
os.environ.setdefault("WHATSAPP_APP_SECRET", "test-app-secret")
os.environ.setdefault("WHATSAPP_VERIFY_TOKEN", "test-verify-token")
os.environ.setdefault("WHATSAPP_ACCESS_TOKEN", "test-access-token")
os.environ.setdefault("GATEWAY_KEY", "test-key")
os.environ.setdefault("GATEWAY_SECRET", "test-secret")
os.environ.setdefault("GATEWAY_WEBHOOK_SECRET", "test-webhook-secret")
(_VAR / "static").mkdir(parents=True, exist_ok=True)


def _start_cluster() -> None:
    """Before Django reads its settings; xdist's workers find the URL in the environment."""
    global _started_here
    if "DATABASE_URL" in os.environ:
        return
    from dastak.config.embedded import postgres

    cluster = postgres.cluster(_VAR, "throwaway")
    _started_here = postgres.ensure_running(cluster)
    os.environ["DATABASE_URL"] = cluster.url("postgres")


_start_cluster()
django.setup()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Whoever started the cluster stops it."""
    if _started_here:
        from dastak.config.embedded import postgres

        postgres.stop(postgres.cluster(_VAR, "throwaway"))


@pytest.fixture
def system_scope(db: None) -> Iterator[None]:
    """The test runs inside one transaction that sees every tenant's rows, as our workers do."""
    from dastak.accounts.scope import SYSTEM_WIDE, in_scope

    with in_scope(SYSTEM_WIDE):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Tests with real commits clean up by TRUNCATE, which production refuses on the audit."""
    from django.db import connection

    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditentry DISABLE TRIGGER append_only_truncate")


@pytest.fixture(autouse=True)
def _forget_versions() -> None:
    """What one test published is not what the next one knows."""
    from dastak.catalogue.queries import published_version

    published_version.cache_clear()
