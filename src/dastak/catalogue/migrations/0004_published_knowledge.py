"""Published knowledge: rows that are neither changed nor removed; the newest is in use."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0003_trained_model"), ("audit", "0002_append_only")]
    operations = [
        migrations.CreateModel(
            name="PublishedKnowledge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
                ("body", models.TextField()),
                ("published_at", models.DateTimeField()),
                ("published_by", models.CharField(max_length=80)),
            ],
        ),
        migrations.RunSQL(
            "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON catalogue_publishedknowledge"
            " FOR EACH ROW EXECUTE FUNCTION dastak_refuse_change()",
            "DROP TRIGGER append_only ON catalogue_publishedknowledge",
        ),
    ]
