"""Talking to a service in a terminal: the pure engine, with a small town around it in memory."""
