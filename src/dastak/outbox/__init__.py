"""Events that left a transaction and wait for their reactions."""
