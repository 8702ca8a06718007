"""Words by which an application can be found, as blind marks: none of them can be read back."""

from __future__ import annotations

from django.db import models

from dastak.casework.models.application import Application
from dastak.vault.tenancy import TenantModel


class SearchMark(TenantModel):
    """One word of a name, by its sound, or one mobile number, of an application's answers."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="+")
    mark = models.BinaryField(max_length=16)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mark", "application"], name="one_mark_each")
        ]
