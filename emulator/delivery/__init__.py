"""What becomes of a message after it was accepted."""
