import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

import dastak.vault.fields


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_office_hours"),
        ("citizens", "0002_consents_stay"),
        ("conversations", "0002_row_level_security"),
    ]

    operations = [
        migrations.CreateModel(
            name="UnclearMessage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("jurisdiction", models.CharField(max_length=200)),
                ("language", models.CharField(max_length=8)),
                ("digest", models.BinaryField(max_length=16)),
                ("text", dastak.vault.fields.SealedText()),
                ("decision", models.CharField(max_length=16)),
                ("layer", models.CharField(max_length=16)),
                ("times", models.IntegerField()),
                ("first_at", models.DateTimeField()),
                ("last_at", models.DateTimeField(db_index=True)),
                ("verdict", models.CharField(db_default="", max_length=16)),
                ("belongs_to", models.CharField(db_default="", max_length=80)),
                ("judged_at", models.DateTimeField(null=True)),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.department",
                    ),
                ),
                (
                    "judged_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["department", "verdict", "-times"], name="unclear_to_judge"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("department", "jurisdiction", "language", "digest"),
                        name="one_row_a_wording",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UnclearChoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("jurisdiction", models.CharField(max_length=200)),
                ("service", models.CharField(max_length=80)),
                ("times", models.IntegerField()),
                (
                    "department",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.department",
                    ),
                ),
                (
                    "unclear",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="choices",
                        to="conversations.unclearmessage",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("unclear", "service"), name="one_choice_each")
                ],
            },
        ),
        migrations.CreateModel(
            name="Reply",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("jurisdiction", models.CharField(max_length=200)),
                ("key", models.CharField(max_length=64, unique=True)),
                ("text", dastak.vault.fields.SealedText()),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="conversations.conversation",
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["conversation", "-id"], name="replies_of_a_talk")],
            },
        ),
        migrations.CreateModel(
            name="Enclosure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("jurisdiction", models.CharField(max_length=200)),
                ("effect", models.CharField(max_length=80, unique=True)),
                ("storage_key", models.CharField(blank=True, max_length=200)),
                ("mime_type", models.CharField(blank=True, max_length=80)),
                ("pages", models.SmallIntegerField(default=1)),
                ("problem", models.CharField(blank=True, max_length=20)),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
                (
                    "conversation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="conversations.conversation",
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
                "indexes": [
                    models.Index(fields=["conversation", "-id"], name="enclosures_of_a_talk")
                ],
            },
        ),
        migrations.AddField(
            model_name="conversation",
            name="answered_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="conversation",
            name="held_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="conversation",
            name="held_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="conversation",
            index=models.Index(
                condition=models.Q(("needs_person_at__isnull", False)),
                fields=["needs_person_at", "id"],
                name="talks_wanting_person",
            ),
        ),
    ]
