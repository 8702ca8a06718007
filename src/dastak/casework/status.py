"""An application's status, as the table of moves knows it."""

from dastak.casework.lifecycle import Status
from dastak.casework.models import Application


def status_of(application: Application) -> Status:
    """The stored word as a Status."""
    return Status(application.status)
