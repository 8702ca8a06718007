"""One running system for a module's tests."""

from __future__ import annotations

from collections.abc import Generator, Iterator

import pytest

from tests.system.programs import System, system


@pytest.fixture(scope="module")
def everything() -> Iterator[System]:
    """All programs, with the real reader of papers."""
    with system() as made:
        yield made


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """When a journey fails, the programs' last words are part of the report."""
    report = yield
    made = getattr(item, "funcargs", {}).get("everything")
    if report.failed and made is not None:
        for name in made.running:
            report.sections.append((f"log of {name}", made.last_words(name)))
    return report
