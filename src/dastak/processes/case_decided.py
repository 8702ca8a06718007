"""The office acted on a case: issue what follows, and tell the citizen."""

from __future__ import annotations

from django.utils import timezone

from dastak.accounts.actors import SYSTEM
from dastak.casework.events import Approved, ClarificationAsked, Rejected
from dastak.casework.queries.for_certificate import for_certificate
from dastak.catalogue.queries import published_version
from dastak.certificates.actions.issue import issue
from dastak.certificates.order import CertificateOrder, Printed
from dastak.certificates.register import file_name
from dastak.definitions.projections.certificate_view import certificate_view
from dastak.dialogue.events import CaseMoved
from dastak.integrations.printer.page import Line
from dastak.processes.telling import tell_citizen
from dastak.values.language import ENGLISH, HINDI


def issue_certificate(event: Approved) -> None:
    """An approval issues the certificate and sends it. Idempotent by application."""
    approved = for_certificate(event.application)
    service = published_version(event.service, event.version).service
    view = certificate_view(service, approved.answers)
    order = CertificateOrder(
        application=event.application,
        department=event.department,
        jurisdiction=event.jurisdiction,
        service=event.service,
        version=event.version,
        validity_months=view.validity_months,
        printed=Printed(
            title=view.title,
            reference=event.reference,
            holder=view.holder,
            lines=tuple(Line(line.label, line.value) for line in view.lines),
            officer=service.officer,
            officer_name=approved.officer_name,
            template=view.template,
            languages=(HINDI, ENGLISH),
        ),
    )
    certificate = issue(order, by=SYSTEM, now=timezone.now())
    _tell(
        event,
        CaseMoved(
            reference=event.reference,
            service=event.service,
            status="approved",
            text=event.note,
            certificate_file=certificate.file_key,
            certificate_name=file_name(certificate),
        ),
        key=f"approved:{event.application}",
    )


def tell_rejection(event: Rejected) -> None:
    """The citizen hears why, and how to appeal."""
    moved = CaseMoved(event.reference, event.service, "rejected", event.reason)
    _tell(event, moved, key=f"rejected:{event.application}")


def ask_citizen(event: ClarificationAsked) -> None:
    """The office's question reaches the phone."""
    moved = CaseMoved(
        event.reference,
        event.service,
        "clarification_asked",
        event.question,
        fields=event.fields,
        documents=event.documents,
    )
    _tell(event, moved, key=f"clarification:{event.clarification}")


def _tell(event: Approved | Rejected | ClarificationAsked, moved: CaseMoved, *, key: str) -> None:
    tell_citizen(moved, citizen=event.citizen, number=event.number, key=key)
