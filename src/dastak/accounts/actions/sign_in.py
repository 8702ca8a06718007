"""Sign in with a password, then with a one-time code (TOTP, RFC 6238)."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django_otp.oath import TOTP

from dastak.accounts.actors import staff_actor
from dastak.accounts.models import Person
from dastak.accounts.policy import (
    CODE_DIGITS,
    CODE_SECONDS,
    CODE_TOLERANCE,
    is_locked,
    lock_after,
)
from dastak.audit.actions import record


class SignInRefused(Exception):
    """Wrong name, password or code, or a locked account; which one is not told."""


def check_password(username: str, password: str, *, now: datetime) -> Person:
    """The person, when name and password fit. A name that nobody has, and one that rests, take as
    long as any other."""
    with transaction.atomic():
        person = _locked_row(username=username)
        if person is None or not _may_try(person, now):
            make_password(password)
        elif person.check_password(password):
            return person
        if person is not None:
            _count_failure(person, now)
    raise SignInRefused


def check_code(person_id: int, code: str, *, now: datetime) -> Person:
    """The person, when the code is right and was not used before: they are signed in."""
    with transaction.atomic():
        person = _locked_row(pk=person_id)
        if person is not None and _may_try(person, now):
            step = _step_of(person, code.strip(), now)
            if step is not None:
                _succeed(person, step)
                return person
        if person is not None:
            _count_failure(person, now)
    raise SignInRefused


def sign_out(person: Person) -> None:
    """For the record."""
    with transaction.atomic():
        record("staff.signed_out", by=staff_actor(person), subject=f"person:{person.pk}")


def _locked_row(**key: object) -> Person | None:
    rows = Person.objects.select_for_update(no_key=True, of=("self",))
    return rows.filter(**key).first()


def _may_try(person: Person, now: datetime) -> bool:
    return person.is_active and not is_locked(person.locked_until, now=now)


def _step_of(person: Person, code: str, now: datetime) -> int | None:
    """The time step of a right code later than the last one used."""
    if not (len(code) == CODE_DIGITS and code.isdecimal()):
        return None
    totp = TOTP(bytes.fromhex(person.totp_key), step=CODE_SECONDS)
    totp.time = now.timestamp()
    present = totp.t()
    if not totp.verify(int(code), tolerance=CODE_TOLERANCE, min_t=person.totp_last_step + 1):
        return None
    return int(present + totp.drift)


def _succeed(person: Person, step: int) -> None:
    person.totp_last_step = step
    person.failed_attempts, person.locked_until = 0, None
    person.save(update_fields=["totp_last_step", "failed_attempts", "locked_until"])
    record("staff.signed_in", by=staff_actor(person), subject=f"person:{person.pk}")


def _count_failure(person: Person, now: datetime) -> None:
    if not is_locked(person.locked_until, now=now):
        person.failed_attempts += 1
        locked_until = lock_after(person.failed_attempts, now=now)
        if locked_until is not None:
            person.failed_attempts, person.locked_until = 0, locked_until
        person.save(update_fields=["failed_attempts", "locked_until"])
    record("staff.sign_in_refused", by=staff_actor(person), subject=f"person:{person.pk}")
