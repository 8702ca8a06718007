"""Departments, jurisdictions, numbers, people and their grants."""

from __future__ import annotations

from datetime import time
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from dastak.values.language import ENGLISH, LanguageText
from dastak.vault.fields import SealedText


def weekdays() -> list[int]:
    """Monday to Friday."""
    return [0, 1, 2, 3, 4]


class Department(models.Model):
    """A department or local body. ``code`` is its folder name in the catalogue. Its people are
    there from ``opens_at`` to ``closes_at`` on the weekdays ``works_on`` (Monday is 0)."""

    code = models.SlugField(primary_key=True, max_length=60)
    names = models.JSONField(db_default=models.Value({}, models.JSONField()))
    """By language: ``{"en": "Revenue Department", "pa": "ਮਾਲ ਵਿਭਾਗ"}``."""
    opens_at = models.TimeField(default=time(9, 30), db_default=time(9, 30))
    closes_at = models.TimeField(default=time(18), db_default=time(18))
    works_on = models.JSONField(default=weekdays, db_default=[0, 1, 2, 3, 4])

    @property
    def name(self) -> LanguageText:
        return LanguageText(self.names)

    def __str__(self) -> str:
        return self.name.in_language(ENGLISH)


class Jurisdiction(models.Model):
    """A place that is governed: ``DL`` or ``DL/north-west/rohini``."""

    path = models.CharField(primary_key=True, max_length=200)
    names = models.JSONField(db_default=models.Value({}, models.JSONField()))

    @property
    def name(self) -> LanguageText:
        return LanguageText(self.names)

    def __str__(self) -> str:
        return self.path


class Number(models.Model):
    """A department's verified WhatsApp Business number."""

    phone_number_id = models.CharField(max_length=40, unique=True)
    display = models.CharField(max_length=32)
    portfolio = models.CharField(max_length=40, default="default")
    department = models.ForeignKey(Department, models.PROTECT, related_name="numbers")
    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="+")
    languages = models.JSONField(default=list)
    services = models.JSONField(default=list)
    per_second = models.PositiveIntegerField(default=80)

    def __str__(self) -> str:
        return self.display


class PersonManager(BaseUserManager["Person"]):
    """Creates staff; there is no superuser: every right is a grant."""

    def create_person(self, username: str, name: str, password: str, totp_key: str) -> Person:
        """A member of staff who signs in with a password and a TOTP code (hex key)."""
        person = self.model(username=username, name=name, totp_key=totp_key)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """A member of staff: officer, supervisor, operator, administrator, auditor."""

    username = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=8, default="en")
    is_active = models.BooleanField(default=True)
    totp_key = SealedText()
    totp_last_step = models.BigIntegerField(default=-1)
    failed_attempts = models.PositiveIntegerField(default=0)
    locked_until = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[PersonManager] = PersonManager()

    USERNAME_FIELD = "username"

    def __str__(self) -> str:
        return self.username


class Grant(models.Model):
    """A role that a person holds in a department and jurisdiction."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="grants")
    role = models.CharField(max_length=20)
    department = models.ForeignKey(Department, models.PROTECT, related_name="+")
    jurisdiction = models.ForeignKey(Jurisdiction, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "role", "department", "jurisdiction"], name="one_grant_each"
            ),
            models.CheckConstraint(
                name="known_role",
                condition=models.Q(
                    role__in=[
                        "officer",
                        "supervisor",
                        "operator",
                        "administrator",
                        "auditor",
                        "accounts",
                    ]
                ),
            ),
        ]


class Holiday(models.Model):
    """A day on which no office works; working-day limits skip it."""

    jurisdiction = models.ForeignKey(Jurisdiction, models.CASCADE, related_name="+")
    on = models.DateField()
    name = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["jurisdiction", "on"], name="one_holiday_a_day")
        ]
