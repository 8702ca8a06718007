"""Take personal data out of a message, before it goes where it is not needed."""

from dastak.understanding.redaction.redact import Redacted, redact

__all__ = ["Redacted", "redact"]
