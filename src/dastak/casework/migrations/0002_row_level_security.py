"""Tenancy of the cases, and the sequence that numbers them."""

from django.db import migrations

from dastak.vault.tenancy import ProtectTable


class Migration(migrations.Migration):
    dependencies = [("casework", "0001_initial"), ("vault", "0001_may_see")]
    operations = [
        ProtectTable("casework_application"),
        ProtectTable("casework_applicationevent"),
        ProtectTable("casework_clarification"),
        ProtectTable("casework_decision"),
        ProtectTable("casework_document"),
        migrations.RunSQL(
            "CREATE SEQUENCE casework_reference_serial",
            "DROP SEQUENCE casework_reference_serial",
        ),
    ]
