"""The town, seen by our own workers."""

from __future__ import annotations

import pytest

from tests.apps.conversations.town import Town, found


@pytest.fixture
def town(system_scope: None) -> Town:
    """In one transaction that is rolled back."""
    return found()


@pytest.fixture
def open_town(transactional_db: None) -> Town:
    """With real commits, for several connections."""
    return found()
