"""The emulator on its own: every rule that it imitates, over the wire."""
