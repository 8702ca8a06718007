"""Trained models: rows that never change; the newest is in use and cannot be removed."""

from django.db import migrations, models

FORWARDS = """
CREATE TRIGGER never_changed BEFORE UPDATE ON catalogue_trainedmodel
    FOR EACH ROW EXECUTE FUNCTION dastak_refuse_change();
CREATE FUNCTION catalogue_refuse_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM catalogue_trainedmodel WHERE id > OLD.id) THEN
        RAISE EXCEPTION 'the understanding in use is not removed; publish another one'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER one_stays BEFORE DELETE ON catalogue_trainedmodel
    FOR EACH ROW EXECUTE FUNCTION catalogue_refuse_loss();
ALTER TABLE catalogue_trainedmodel ALTER COLUMN arrays SET STORAGE EXTERNAL;
"""
BACKWARDS = """
DROP TRIGGER never_changed ON catalogue_trainedmodel;
DROP TRIGGER one_stays ON catalogue_trainedmodel;
DROP FUNCTION catalogue_refuse_loss();
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0002_immutable"), ("audit", "0002_append_only")]
    operations = [
        migrations.CreateModel(
            name="TrainedModel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
                ("seal", models.CharField(max_length=64)),
                ("arrays", models.BinaryField()),
                ("facts", models.BinaryField()),
                ("figures", models.JSONField()),
                ("adopted_at", models.DateTimeField()),
                ("adopted_by", models.CharField(max_length=80)),
            ],
        ),
        migrations.RunSQL(FORWARDS, BACKWARDS),
    ]
