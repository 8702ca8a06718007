"""Published service versions: immutable, hashed, pinned by conversations and cases."""
