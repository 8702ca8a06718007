"""Opens the scanner that the settings name."""

from dastak.integrations.scanner.port import NoScanner, Scanner
from dastak.integrations.scanner.vendors.clamd import Clamd

PORT = 3310


def open_scanner(address: str) -> Scanner:
    """``address`` is ``host:port`` of a ClamAV daemon; empty for none."""
    if not address:
        return NoScanner()
    host, _, port = address.rpartition(":")
    return Clamd(host or port, int(port) if host else PORT)
