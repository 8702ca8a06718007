"""A published version can be neither changed nor removed."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0001_initial"), ("audit", "0002_append_only")]
    operations = [
        migrations.RunSQL(
            "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON catalogue_publishedservice"
            " FOR EACH ROW EXECUTE FUNCTION dastak_refuse_change()",
            "DROP TRIGGER append_only ON catalogue_publishedservice",
        )
    ]
