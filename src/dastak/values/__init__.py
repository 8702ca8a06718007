"""Immutable types that every floor shares: money, languages, phones, message content, ids."""
