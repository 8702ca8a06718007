"""Tenancy of the money."""

from django.db import migrations

from dastak.vault.tenancy import ProtectTable, ReserveTable


class Migration(migrations.Migration):
    dependencies = [("payments", "0001_initial"), ("vault", "0001_may_see")]
    operations = [
        ProtectTable("payments_order"),
        ProtectTable("payments_payment"),
        ProtectTable("payments_receipt"),
        ProtectTable("payments_refund"),
        ReserveTable("payments_receiptcounter"),
        ReserveTable("payments_gatewayevent"),
        ReserveTable("payments_refusednotices"),
    ]
