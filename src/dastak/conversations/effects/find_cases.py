"""``find_cases``: the citizen's own applications, looked up inside the turn (local)."""

from __future__ import annotations

from django.utils import timezone

from dastak.accounts.scope import SYSTEM_WIDE
from dastak.casework.queries.citizen_cases import CitizenCase, citizen_cases
from dastak.certificates.queries import IssuedCertificate, certificates_of
from dastak.conversations.talk import Order
from dastak.dialogue.effects import FindCases
from dastak.dialogue.events import CaseRow, CasesFound
from dastak.payments.queries import PaymentView, payments_for
from dastak.values.ids import CitizenId


def perform(orders: list[Order]) -> None:
    """Each lookup is answered in the same turn, before anything else is heard."""
    for order in orders:
        assert isinstance(order.effect, FindCases)
        cases = citizen_cases(CitizenId(order.talk.citizen), reference=order.effect.reference)
        ids = [case.id for case in cases]
        today = timezone.localdate(order.now)
        papers = certificates_of(SYSTEM_WIDE, ids, today=today) if ids else {}
        money = payments_for(ids) if ids else {}
        rows = tuple(_row(case, papers.get(case.id), money.get(case.id)) for case in cases)
        order.talk.hear_next(CasesFound(order.effect.purpose, rows))


def _row(case: CitizenCase, paper: IssuedCertificate | None, money: PaymentView | None) -> CaseRow:
    return CaseRow(
        reference=case.reference,
        service=case.service,
        status=case.status,
        filed_on=case.filed_on,
        due_on=case.due_on,
        decided_on=case.decided_on,
        reason=case.reason,
        certificate_file=paper.file_key if paper else "",
        certificate_name=paper.file_name if paper else "",
        receipt_file=money.receipt_file if money else "",
        receipt=money.receipt if money else "",
        pay_url=money.pay_url if money else "",
    )
