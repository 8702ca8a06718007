"""Tenancy of the messages."""

from django.db import migrations

from dastak.vault.tenancy import ProtectTable, ReserveTable


class Migration(migrations.Migration):
    dependencies = [("messaging", "0001_initial"), ("vault", "0001_may_see")]
    operations = [
        ReserveTable("messaging_inboundupdate"),
        ProtectTable("messaging_outboundmessage"),
    ]
