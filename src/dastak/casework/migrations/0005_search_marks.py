import django.db.models.deletion
from django.db import migrations, models

from dastak.vault.tenancy import ProtectTable


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_names_by_language"),
        ("casework", "0004_papers_sent_twice"),
        ("vault", "0001_may_see"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchMark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("jurisdiction", models.CharField(max_length=200)),
                ("mark", models.BinaryField(max_length=16)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="casework.application",
                    ),
                ),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.department",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("mark", "application"), name="one_mark_each")
                ],
            },
        ),
        ProtectTable("casework_searchmark"),
    ]
