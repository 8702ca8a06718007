"""The function that every tenancy policy asks."""

from django.db import migrations

FUNCTION = """
CREATE OR REPLACE FUNCTION dastak_may_see(department text, jurisdiction text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT EXISTS (
        SELECT 1
        FROM unnest(string_to_array(current_setting('dastak.scope', true), '|')) AS grants(g)
        WHERE split_part(g, ':', 1) = department
          AND starts_with(jurisdiction || '/', split_part(g, ':', 2) || '/')
    )
$$;
"""


class Migration(migrations.Migration):
    dependencies = []
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION dastak_may_see(text, text)"),
    ]
