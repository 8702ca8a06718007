"""The real catalogue, read once, for every test of the dialogue."""

import pytest

from dastak.dialogue.bundle import Library
from tests.pure.dialogue.shipped import shipped_library


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped_library()
