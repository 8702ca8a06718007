"""A demonstration signer, made once for all tests of this folder, and offices to issue from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from dastak.certificates.seal import our_signer
from dastak.integrations.signer.keyring import KeyringSigner
from dastak.integrations.signer.vendors import demo
from tests.certificates.orders import make_offices


@pytest.fixture(scope="session")
def signer(tmp_path_factory: pytest.TempPathFactory) -> KeyringSigner:
    """A signer with keys of its own."""
    return demo.open_signer(_folder(tmp_path_factory))


@pytest.fixture
def offices(
    db: None, settings: Settings, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> Iterator[None]:
    """Departments, places, the signer and a storage of the test's own."""
    settings.SIGNER = {"vendor": "demo", "folder": str(_folder(tmp_path_factory))}
    settings.PUBLIC_URL = "https://example.in"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path / "files")},
        },
    }
    our_signer.cache_clear()
    make_offices()
    yield
    our_signer.cache_clear()


def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.getbasetemp() / "signer"
