"""Tenancy of answers, of what was sent to people, and of unclear messages."""

from django.db import migrations

from dastak.vault.tenancy import ProtectTable


class Migration(migrations.Migration):
    dependencies = [("conversations", "0003_people_answer"), ("vault", "0001_may_see")]
    operations = [
        ProtectTable("conversations_reply"),
        ProtectTable("conversations_enclosure"),
        ProtectTable("conversations_unclearmessage"),
        ProtectTable("conversations_unclearchoice"),
    ]
