"""Tenancy of the conversations."""

from django.db import migrations

from dastak.vault.tenancy import ProtectTable, ReserveTable


class Migration(migrations.Migration):
    dependencies = [("conversations", "0001_initial"), ("vault", "0001_may_see")]
    operations = [
        ProtectTable("conversations_conversation"),
        ProtectTable("conversations_turn"),
        ReserveTable("conversations_waitingevent"),
        ReserveTable("conversations_remoteeffect"),
        ReserveTable("conversations_timer"),
    ]
