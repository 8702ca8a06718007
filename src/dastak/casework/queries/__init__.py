"""What we ask about cases: read-only, and never beyond the scope."""
