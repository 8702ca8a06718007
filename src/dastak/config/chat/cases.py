"""The applications of a talk in the terminal, and how events speak of them."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from datetime import date
from typing import Literal

Status = Literal[
    "awaiting_payment", "submitted", "clarification", "approved", "rejected", "withdrawn"
]
PAY_PAGE = "https://pay.example/"


@dataclass(slots=True)
class Case:
    """One application of this talk."""

    reference: str
    service: str
    order: str
    status: Status
    filed_on: date
    due: date
    rupees: int = 0
    decided_on: date | None = None
    reason: str = ""

    @property
    def row(self) -> str:
        """As ``cases_found`` gives it."""
        facts = {"reference": self.reference, "service": self.service, "status": self.status}
        facts["filed_on"] = self.filed_on.isoformat()
        if self.status != "awaiting_payment":
            facts["due_on"] = self.due.isoformat()
            if self.rupees:
                facts |= {"receipt": f"R-{self.reference}", "receipt_file": "receipt.pdf"}
        elif self.rupees:
            facts["pay_url"] = f"{PAY_PAGE}{self.reference}"
        if self.decided_on:
            facts |= {"decided_on": self.decided_on.isoformat(), "reason": self.reason}
        if self.status == "approved":
            facts |= {"certificate_file": "certificate.pdf", "certificate_name": self.paper}
        return words(**facts)

    @property
    def paper(self) -> str:
        """What its certificate's file is called."""
        return f"Certificate-{self.reference}.pdf"


def words(**facts: str) -> str:
    """``name=value`` for each fact that is there, quoted where a blank would split it."""
    return " ".join(pair(fact) for fact in facts.items() if fact[1])


def pair(fact: tuple[str, str]) -> str:
    """``name=value``, quoted."""
    name, value = fact
    return f"{name}={shlex.quote(value)}"
