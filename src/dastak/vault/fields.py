"""Model fields that are clear in Python and sealed in the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from django.db import models

from dastak.vault.sealing import seal, unseal

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

    _TextBase = models.Field[str, str]
    _JSONBase = models.Field[object, object]
else:
    _TextBase = _JSONBase = models.Field


class _Sealed:
    """What both fields share: they rest as bytea, under a key of their own column."""

    def get_internal_type(self) -> str:
        return "BinaryField"

    def purpose(self) -> str:
        """``table.column``: the column's own key is derived from it."""
        return f"{self.model._meta.db_table}.{self.column}"  # type: ignore[attr-defined]


class SealedText(_Sealed, _TextBase):
    """A text of any length, sealed at rest. It cannot be searched: add a blind index for that."""

    def from_db_value(
        self, value: bytes | memoryview | None, expression: object, connection: BaseDatabaseWrapper
    ) -> str | None:
        return None if value is None else unseal(bytes(value), purpose=self.purpose()).decode()

    def get_prep_value(self, value: str | None) -> bytes | None:
        return None if value is None else seal(value.encode(), purpose=self.purpose())


class SealedJSON(_Sealed, _JSONBase):
    """Plain data (dicts, lists, strings, numbers, booleans), sealed at rest."""

    def from_db_value(
        self, value: bytes | memoryview | None, expression: object, connection: BaseDatabaseWrapper
    ) -> object:
        if value is None:
            return None
        return msgspec.json.decode(unseal(bytes(value), purpose=self.purpose()))

    def get_prep_value(self, value: object) -> bytes | None:
        return None if value is None else seal(msgspec.json.encode(value), purpose=self.purpose())
