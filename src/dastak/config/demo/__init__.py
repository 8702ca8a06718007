"""The demo: a small state with two departments, its staff, and every program on this machine."""
