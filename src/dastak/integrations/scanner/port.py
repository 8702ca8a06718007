"""The port to a scanner for malware."""

from typing import Protocol


class Unavailable(Exception):
    """The scanner does not answer, or not properly: try again later."""


class Scanner(Protocol):
    """Looks at a file's bytes."""

    async def scan(self, content: bytes) -> str:
        """The name of what was found, empty when nothing was. Raises ``Unavailable``."""
        ...

    async def check_config(self) -> str:
        """What is wrong, in one sentence; empty when it works."""
        ...


class NoScanner:
    """None is set up: every file passes. Papers are redrawn from their pixels all the same."""

    async def scan(self, content: bytes) -> str:
        return ""

    async def check_config(self) -> str:
        return ""
