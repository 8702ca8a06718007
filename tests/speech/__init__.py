"""Recordings as they come, and what becomes of them before anybody listens."""
