"""Tenancy of the register; what a certificate says never changes, and no entry ever goes.

``printed`` may be sealed anew when keys rotate and ``file_key`` may move with the storage; the
digest and the signature hold them to what was issued. A revocation is final.
"""

from django.db import migrations

from dastak.vault.tenancy import ProtectTable, ReserveTable

FORWARDS = """
CREATE FUNCTION certificates_keep_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE'
        AND (NEW.number, NEW.department_id, NEW.year, NEW.serial, NEW.application, NEW.edition,
             NEW.service, NEW.version, NEW.verify_code, NEW.issued_at, NEW.issued_by)
            IS NOT DISTINCT FROM
            (OLD.number, OLD.department_id, OLD.year, OLD.serial, OLD.application, OLD.edition,
             OLD.service, OLD.version, OLD.verify_code, OLD.issued_at, OLD.issued_by)
        AND NEW.valid_until IS NOT DISTINCT FROM OLD.valid_until
        AND NEW.replaces_id IS NOT DISTINCT FROM OLD.replaces_id
        AND (OLD.sha256 = '' OR (NEW.sha256, NEW.signed_at) = (OLD.sha256, OLD.signed_at))
        AND (OLD.revoked_at IS NULL
             OR (NEW.revoked_at, NEW.revoked_by, NEW.revoked_reason)
              = (OLD.revoked_at, OLD.revoked_by, OLD.revoked_reason))
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% of certificate % is refused: what was issued stays as it is',
        TG_OP, OLD.number USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_register BEFORE UPDATE OR DELETE ON certificates_certificate
    FOR EACH ROW EXECUTE FUNCTION certificates_keep_register();
"""
BACKWARDS = """
DROP TRIGGER keep_register ON certificates_certificate;
DROP FUNCTION certificates_keep_register();
"""


class Migration(migrations.Migration):
    dependencies = [("certificates", "0001_initial"), ("vault", "0001_may_see")]
    operations = [
        ProtectTable("certificates_certificate"),
        ReserveTable("certificates_series"),
        ReserveTable("certificates_checkcount"),
        migrations.RunSQL(FORWARDS, BACKWARDS),
    ]
