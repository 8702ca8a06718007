"""The office, the till and the reader of papers in memory: answers the orders of a dialogue.

Every answer is a line of a transcript's events (``document_checked request=…``), so that what was
said in a terminal can be played again as it stands.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from dastak.casework.reference import Reference
from dastak.casework.sla import NO_HOLIDAYS, due_on
from dastak.config.chat.cases import PAY_PAGE, Case, Status, pair, words
from dastak.config.chat.samples import kind_of, readings
from dastak.definitions import questions
from dastak.dialogue.bundle import Definitions
from dastak.dialogue.effects import (
    AnswerClarification,
    CheckDocument,
    Effect,
    FileApplication,
    FindCases,
    RequestPayment,
    SetTimer,
    WithdrawApplication,
)
from dastak.dialogue.events import ApplicationFiled
from dastak.dialogue.transcripts.stimuli import event_of
from dastak.understanding.papers.kinds import PaperKinds
from dastak.values.language import Language

BLURRED = "blurred"


class Town:
    """Everything that the dialogue orders, done at once."""

    def __init__(self, definitions: Definitions, kinds: PaperKinds, language: Language) -> None:
        self.definitions = definitions
        self.kinds = kinds
        self.language = language
        self.cases: list[Case] = []
        self.timers: dict[str, datetime] = {}

    def outcomes(self, effect: Effect, *, now: datetime) -> list[str]:
        """The events that an order leads to; most lead to none."""
        match effect:
            case CheckDocument():
                return [self._check(effect, now.date())]
            case FileApplication():
                return [self._file(effect, now.date())]
            case RequestPayment(order):
                return [self._open_page(case) for case in self.cases if case.order == str(order)]
            case FindCases(purpose, reference):
                rows = [("row", one.row) for one in self.cases if reference in ("", one.reference)]
                return [" ".join(["cases_found", words(purpose=purpose), *map(pair, rows)])]
            case AnswerClarification(reference):
                self._move(reference, "submitted")
            case WithdrawApplication(reference):
                self._move(reference, "withdrawn")
            case SetTimer(name, seconds):
                self.timers[name] = now + timedelta(seconds=seconds)
        return []

    def rung(self, *, now: datetime) -> list[str]:
        """Timers that have run out, the earliest first."""
        due = sorted((at, name) for name, at in self.timers.items() if at <= now)
        for _, name in due:
            self.timers.pop(name)
        return [f"reminded {words(name=name)}" for _, name in due]

    def pay(self, *, now: datetime) -> list[str]:
        """The citizen pays the newest fee."""
        return [self._settle(case, now.date()) for case in self._waiting_for("awaiting_payment")]

    def approve(self, *, now: datetime) -> list[str]:
        """The office approves the newest application."""
        return self._decide("approved", now.date())

    def reject(self, reason: str, *, now: datetime) -> list[str]:
        """The office rejects the newest application."""
        return self._decide("rejected", now.date(), reason)

    def ask_back(self, question: str) -> list[str]:
        """The office sends the newest application back with a question."""
        found = self._waiting_for("submitted")
        for case in found:
            case.status = "clarification"
        moved = {"status": "clarification_asked", "text": question}
        return [f"case_moved {self._of(case, **moved)}" for case in found]

    def _check(self, effect: CheckDocument, today: date) -> str:
        name = effect.media.filename or effect.media.media_id
        if "blur" in name:
            return f"document_checked {words(request=effect.request, problem=BLURRED)}"
        kind = kind_of(name, effect.accepts)
        known = self.kinds.by_name.get(kind)
        read = known and readings(
            known, request=effect.request, language=self.language, today=today
        )
        values = {f"read.{field}": value for field, value in (read or {}).items()}
        return f"document_checked {words(request=effect.request, kind=kind, **values)}"

    def _file(self, effect: FileApplication, today: date) -> str:
        plan = self.definitions.plans[effect.service, effect.version]
        _, fee = questions.fee(plan.service, effect.answers)
        number = Reference(plan.service.reference_prefix, today.year % 100, len(self.cases) + 1)
        due = due_on(today, plan.service.time_limit, NO_HOLIDAYS)
        status: Status = "awaiting_payment" if fee else "submitted"
        facts = {"fee": str(fee.paise // 100)} if fee else {"due_on": due.isoformat()}
        line = f"application_filed {words(reference=str(number), service=effect.service, **facts)}"
        filed = event_of(line, service=effect.service)
        assert isinstance(filed, ApplicationFiled)
        self.cases.append(
            Case(
                reference=str(number),
                service=effect.service,
                order=str(filed.order),
                status=status,
                filed_on=today,
                due=due,
                rupees=fee.paise // 100,
            )
        )
        return line

    def _open_page(self, case: Case) -> str:
        page = {"url": f"{PAY_PAGE}{case.reference}", "amount": str(case.rupees)}
        return f"payment_link_ready {self._of(case, **page)}"

    def _settle(self, case: Case, today: date) -> str:
        case.status = "submitted"
        facts = {
            "status": "settled",
            "amount": str(case.rupees),
            "receipt": f"R-{case.reference}",
            "receipt_file": "receipt.pdf",
            "due_on": case.due.isoformat(),
        }
        return f"payment_moved {self._of(case, **facts)}"

    def _decide(self, status: Status, today: date, reason: str = "") -> list[str]:
        found = self._waiting_for("submitted")
        for case in found:
            case.status, case.decided_on, case.reason = status, today, reason
        return [f"case_moved {self._of(case, **_decision(case))}" for case in found]

    def _waiting_for(self, status: Status) -> list[Case]:
        """The newest case in a status, if there is one."""
        return [case for case in self.cases if case.status == status][-1:]

    def _move(self, reference: str, status: Status) -> None:
        for case in self.cases:
            if case.reference == reference:
                case.status = status

    def _of(self, case: Case, **facts: str) -> str:
        return words(reference=case.reference, service=case.service, **facts)


def _decision(case: Case) -> dict[str, str]:
    if case.status == "approved":
        paper = {"certificate_file": "certificate.pdf", "certificate_name": case.paper}
        return {"status": "approved", **paper}
    return {"status": case.status, "text": case.reason}
