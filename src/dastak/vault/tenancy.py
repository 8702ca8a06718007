"""Row-level security: PostgreSQL itself keeps a department's rows from every other's people.

Each transaction carries ``dastak.scope``: ``system`` for our own workers, else the signed-in
person's grants (``revenue:DL/north|revenue:DL/west``). Without it no row can be seen or written.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import connection, models, transaction
from django.db.migrations.operations.base import Operation

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor
    from django.db.migrations.state import ProjectState

SYSTEM_SCOPE = "system"
_SETTING = "SELECT set_config('dastak.scope', %s, true)"


class TenantModel(models.Model):
    """A row that belongs to one department in one jurisdiction (``DL/north-west/rohini``)."""

    department = models.ForeignKey("accounts.Department", models.PROTECT, related_name="+")
    jurisdiction = models.CharField(max_length=200)

    class Meta:
        abstract = True


@contextmanager
def scoped(setting: str) -> Iterator[None]:
    """One transaction that sees just what ``setting`` allows; nested scopes are put back."""
    nested = connection.in_atomic_block
    with transaction.atomic():
        before = _present() if nested else ""
        with connection.cursor() as cursor:
            cursor.execute(_SETTING, [setting])
        yield
        if nested:
            with connection.cursor() as cursor:
                cursor.execute(_SETTING, [before])


def _present() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('dastak.scope', true)")
        row = cursor.fetchone()
    return (row and row[0]) or ""


class ProtectTable(Operation):
    """Migration operation: force row-level security on a table with the two tenant columns."""

    reversible = True

    def __init__(self, table: str) -> None:
        self.table = table

    def deconstruct(self) -> tuple[str, list[str], dict[str, object]]:
        """For the migration writer."""
        return self.__class__.__qualname__, [self.table], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models do not change."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Enable, force, and say who sees what."""
        schema_editor.execute(f'ALTER TABLE "{self.table}" ENABLE ROW LEVEL SECURITY')
        schema_editor.execute(f'ALTER TABLE "{self.table}" FORCE ROW LEVEL SECURITY')
        schema_editor.execute(
            f'CREATE POLICY tenancy ON "{self.table}" USING ('
            "current_setting('dastak.scope', true) = 'system'"
            " OR dastak_may_see(department_id, jurisdiction))"
        )

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Take the policy away."""
        schema_editor.execute(f'DROP POLICY tenancy ON "{self.table}"')
        schema_editor.execute(f'ALTER TABLE "{self.table}" DISABLE ROW LEVEL SECURITY')

    def describe(self) -> str:
        """One line for ``migrate -v 2``."""
        return f"Force row-level security on {self.table}"


class ReserveTable(ProtectTable):
    """Migration operation: only our own workers see this table, whoever is signed in."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Enable, force, and let the system in alone."""
        schema_editor.execute(f'ALTER TABLE "{self.table}" ENABLE ROW LEVEL SECURITY')
        schema_editor.execute(f'ALTER TABLE "{self.table}" FORCE ROW LEVEL SECURITY')
        schema_editor.execute(
            f'CREATE POLICY tenancy ON "{self.table}" USING ('
            "current_setting('dastak.scope', true) = 'system')"
        )

    def describe(self) -> str:
        """One line for ``migrate -v 2``."""
        return f"Reserve {self.table} for our own workers"
