"""Conversations as departments read them: parsed, played against the engine, written again."""
