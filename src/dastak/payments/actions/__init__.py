"""What payments does: one file per verb, and no other writer."""
