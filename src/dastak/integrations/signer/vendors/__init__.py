"""Where signing keys come from."""
