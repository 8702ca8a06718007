"""The world of the casework tests, seen by our own workers."""

from __future__ import annotations

import pytest

from tests.apps.casework.world import World, build


@pytest.fixture
def world(system_scope: None) -> World:
    """Asha, Bala, Chitra and Dev."""
    return build()
