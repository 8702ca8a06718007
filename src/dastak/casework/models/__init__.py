"""What casework remembers: applications, documents, and everything that happened to them."""

from dastak.casework.models.application import Application
from dastak.casework.models.document import Document
from dastak.casework.models.history import ApplicationEvent, Clarification, Decision
from dastak.casework.models.search_mark import SearchMark

__all__ = ["Application", "ApplicationEvent", "Clarification", "Decision", "Document", "SearchMark"]
