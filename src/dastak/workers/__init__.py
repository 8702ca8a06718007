"""Loops: fetch, decode, call one verb, acknowledge. A crash anywhere is harmless."""
