"""Gives an application its certificate's number, serial and verify code, in one transaction."""

from __future__ import annotations

from datetime import datetime

import msgspec
from django.utils import timezone

from dastak.accounts.actors import Actor
from dastak.accounts.queries import department, place_name
from dastak.certificates.codes import new_code
from dastak.certificates.models import Certificate, Series
from dastak.certificates.numbering import certificate_number
from dastak.certificates.order import CertificateOrder, Printed
from dastak.certificates.policy import last_valid_day


def reserve(
    order: CertificateOrder, *, by: Actor, now: datetime, replaces: Certificate | None = None
) -> Certificate:
    """The numbered row of an order. Idempotent by application and edition; needs a transaction.

    The serial is taken and the row written together, so that no number is ever without a row.
    """
    edition = replaces.edition + 1 if replaces else 1
    series = _locked_series(order.department, timezone.localdate(now).year)
    kept = Certificate.objects.filter(application=order.application, edition=edition).first()
    if kept is not None:
        return kept
    series.last += 1
    series.save(update_fields=["last"])
    issued_on = timezone.localdate(now)
    return Certificate.objects.create(
        department_id=order.department,
        jurisdiction=order.jurisdiction,
        number=certificate_number(order.department, series.year, series.last),
        year=series.year,
        serial=series.last,
        application=order.application,
        edition=edition,
        service=order.service,
        version=order.version,
        printed=msgspec.to_builtins(_completed(order)),
        verify_code=new_code(),
        issued_at=now,
        issued_by=str(by),
        valid_until=last_valid_day(issued_on, order.validity_months),
        replaces=replaces,
    )


def _locked_series(code: str, year: int) -> Series:
    Series.objects.bulk_create([Series(department_id=code, year=year)], ignore_conflicts=True)
    return Series.objects.select_for_update(no_key=True, of=("self",)).get(
        department_id=code, year=year
    )


def _completed(order: CertificateOrder) -> Printed:
    printed = order.printed
    if not printed.department.texts:
        office = department(order.department)
        printed = msgspec.structs.replace(printed, department=office.name)
    if not printed.place.texts:
        printed = msgspec.structs.replace(printed, place=place_name(order.jurisdiction))
    return printed
