"""Opens what a citizen sent, trusting neither its name nor its word."""

from dastak.integrations.ocr.intake.opening import open_paper
from dastak.integrations.ocr.intake.verdict import LIMITS, Limits, Opened, Unfit

__all__ = ["LIMITS", "Limits", "Opened", "Unfit", "open_paper"]
