"""The order of delivery states, so that a late or repeated status never moves one back.

``failed`` stands after ``sent`` but before ``delivered``: what a citizen has received did not fail.
"""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION dastak_rank(state text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE state WHEN 'queued' THEN 0 WHEN 'sending' THEN 1 WHEN 'unsure' THEN 2
        WHEN 'accepted' THEN 3 WHEN 'sent' THEN 4 WHEN 'failed' THEN 5 WHEN 'delivered' THEN 6
        WHEN 'read' THEN 7 END
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("messaging", "0002_row_level_security")]
    operations = [migrations.RunSQL(FUNCTION, "DROP FUNCTION dastak_rank(text)")]
