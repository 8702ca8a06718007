"""Money that a citizen owes and pays: orders, payments, receipts."""
