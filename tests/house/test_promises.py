"""Promises of the README that no other test holds."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import timezone

from dastak.accounts.actions.take_over import take_over_places
from dastak.accounts.actors import SYSTEM
from dastak.catalogue.actions import publish
from dastak.catalogue.models import PublishedService
from dastak.definitions.loader import load_catalogue


@pytest.mark.usefixtures("system_scope")
def test_a_published_version_cannot_be_changed_or_removed() -> None:
    catalogue = load_catalogue(settings.CATALOGUE)
    take_over_places(catalogue)
    publish(catalogue.services.values(), by=SYSTEM, now=timezone.now())
    with pytest.raises(DatabaseError), transaction.atomic():
        PublishedService.objects.update(body="{}")
    with pytest.raises(DatabaseError), transaction.atomic():
        PublishedService.objects.all().delete()
    assert PublishedService.objects.count() == len(catalogue.services)


@pytest.mark.usefixtures("system_scope")
def test_what_did_not_change_is_not_published_again() -> None:
    catalogue = load_catalogue(settings.CATALOGUE)
    take_over_places(catalogue)
    first = publish(catalogue.services.values(), by=SYSTEM, now=timezone.now())
    assert [version for _, version in first] == [1] * len(catalogue.services)
    assert publish(catalogue.services.values(), by=SYSTEM, now=timezone.now()) == []
