"""A consent once recorded is never changed; a withdrawal is a new row."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("citizens", "0001_initial"), ("audit", "0002_append_only")]
    operations = [
        migrations.RunSQL(
            "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON citizens_consent"
            " FOR EACH ROW EXECUTE FUNCTION dastak_refuse_change()",
            "DROP TRIGGER append_only ON citizens_consent",
        )
    ]
