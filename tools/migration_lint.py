"""Lint migrations: none is missing, names are numbered, and the SQL is safe on a live database."""

import os
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

EXCLUDED = (
    "prefer-robust-stmts,require-timeout-settings,prefer-text-field,prefer-bigint-over-int,"
    "prefer-bigint-over-smallint,ban-drop-table,require-concurrent-index-creation,"
    "require-concurrent-index-deletion,"
    "constraint-missing-not-valid,adding-foreign-key-constraint,disallowed-unique-constraint,"
    "prefer-identity,ban-drop-column"
)
"""Rules that only matter once a table holds rows; take one out when a release has shipped."""


def main() -> int:
    """Start our own PostgreSQL, ask Django for the SQL of every migration, hand it to squawk."""
    from dastak.config.embedded import postgres

    own = postgres.cluster(Path("var"), "throwaway")
    started = postgres.ensure_running(own)
    os.environ["DATABASE_URL"] = own.url("postgres")
    os.environ["DJANGO_SETTINGS_MODULE"] = "dastak.config.settings"
    try:
        return _lint()
    finally:
        if started:
            postgres.stop(own)


def _lint() -> int:
    import django
    from django.core.management import call_command
    from django.db.migrations.loader import MigrationLoader

    django.setup()
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for app, name in sorted(MigrationLoader(None).disk_migrations):
            module = sys.modules.get(f"dastak.{app}.migrations.{name}")
            if module is None:
                continue
            out = StringIO()
            call_command("sqlmigrate", app, name, stdout=out, no_color=True)
            file = Path(folder) / f"{app}-{name}.sql"
            file.write_text(out.getvalue())
            files.append(str(file))
        squawk = str(Path(sys.executable).with_name("squawk"))
        return subprocess.run([squawk, "--exclude", EXCLUDED, *files], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
