"""What we ask about conversations."""
