"""Trouble that whoever typed the command can put right: told in a line, without a trace."""

from __future__ import annotations


class Trouble(RuntimeError):
    """Its text says what is wrong, and what to do."""
