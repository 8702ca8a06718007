"""Published service versions, immutable and hashed, and the trained understanding."""
