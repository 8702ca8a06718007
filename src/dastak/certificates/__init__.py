"""Certificates: issued once, signed, kept, and checked by anyone."""
