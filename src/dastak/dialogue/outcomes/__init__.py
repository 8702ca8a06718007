"""One file per event that is no message: what became of an order, and what the office did."""
