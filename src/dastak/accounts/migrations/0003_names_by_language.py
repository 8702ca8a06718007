"""Departments and places are named in any language, no longer in two columns."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def gather(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    """Both columns into one."""
    for name in ("Department", "Jurisdiction"):
        model = apps.get_model("accounts", name)
        rows = list(model._default_manager.all())
        for row in rows:
            row.names = {"en": row.name_en, "hi": row.name_hi}
        model._default_manager.bulk_update(rows, ["names"], batch_size=500)


def part(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    """English and Hindi back into their columns."""
    for name in ("Department", "Jurisdiction"):
        model = apps.get_model("accounts", name)
        rows = list(model._default_manager.all())
        for row in rows:
            row.name_en = row.names.get("en", "")
            row.name_hi = row.names.get("hi", row.name_en)
        model._default_manager.bulk_update(rows, ["name_en", "name_hi"], batch_size=500)


def names(model: str) -> migrations.AddField:
    """The new column."""
    nothing = models.Value({}, models.JSONField())
    return migrations.AddField(model, "names", models.JSONField(db_default=nothing))


def old(model: str, name: str) -> migrations.AlterField:
    """A column that may stay empty, so that the migration can be taken back."""
    field = models.CharField(max_length=120, default="")
    return migrations.AlterField(model_name=model, name=name, field=field)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_office_hours")]

    operations = [
        names("department"),
        names("jurisdiction"),
        old("department", "name_en"),
        old("department", "name_hi"),
        old("jurisdiction", "name_en"),
        old("jurisdiction", "name_hi"),
        migrations.RunPython(gather, part),
        migrations.RemoveField("department", "name_en"),
        migrations.RemoveField("department", "name_hi"),
        migrations.RemoveField("jurisdiction", "name_en"),
        migrations.RemoveField("jurisdiction", "name_hi"),
    ]
