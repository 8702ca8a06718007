"""The port to a messaging channel: what comes in, what goes out, how it fails."""
