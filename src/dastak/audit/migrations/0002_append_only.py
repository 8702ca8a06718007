"""The database refuses to change or remove audit entries, whoever asks."""

from django.db import migrations

FORWARDS = """
CREATE FUNCTION dastak_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: rows of this table are only ever added',
        TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_auditentry
    FOR EACH ROW EXECUTE FUNCTION dastak_refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON audit_auditentry
    FOR EACH STATEMENT EXECUTE FUNCTION dastak_refuse_change();
"""
BACKWARDS = """
DROP TRIGGER append_only ON audit_auditentry;
DROP TRIGGER append_only_truncate ON audit_auditentry;
DROP FUNCTION dastak_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
