"""One running system for a module's tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.system.programs import System, system


@pytest.fixture(scope="module")
def everything() -> Iterator[System]:
    """All programs, with the real reader of papers."""
    with system() as made:
        yield made
