"""The kinds of endpoint behind which a language model may stand."""
