"""A demonstration signer, made once for all tests of this folder."""

from pathlib import Path

import pytest

from dastak.integrations.signer.keyring import KeyringSigner
from dastak.integrations.signer.vendors import demo


@pytest.fixture(scope="session")
def signer(tmp_path_factory: pytest.TempPathFactory) -> KeyringSigner:
    """A signer with keys of its own."""
    folder: Path = tmp_path_factory.mktemp("keys") / "signer"
    return demo.open_signer(folder)
