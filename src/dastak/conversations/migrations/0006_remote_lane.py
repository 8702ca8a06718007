"""A lane for remote effects that must not wait behind the others."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("conversations", "0005_forgetting")]
    operations = [
        migrations.AddField(
            model_name="remoteeffect",
            name="lane",
            field=models.SmallIntegerField(db_default=0),
        )
    ]
