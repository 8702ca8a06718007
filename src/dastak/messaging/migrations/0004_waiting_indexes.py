"""What waits is found oldest first: messages in each partition, statuses all together."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("messaging", "0003_rank"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="inboundupdate",
            name="updates_waiting",
        ),
        migrations.AddIndex(
            model_name="inboundupdate",
            index=models.Index(
                condition=models.Q(("kind", "message"), ("state", 0)),
                fields=["partition", "id"],
                name="messages_waiting",
            ),
        ),
        migrations.AddIndex(
            model_name="inboundupdate",
            index=models.Index(
                condition=models.Q(("kind__in", ["status", "other"]), ("state", 0)),
                fields=["id"],
                name="statuses_waiting",
            ),
        ),
    ]
