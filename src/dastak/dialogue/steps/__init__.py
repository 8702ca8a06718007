"""One file per step: what it asks, and what it makes of the answer."""
