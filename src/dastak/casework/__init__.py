"""Applications: what a citizen asked for, and how the office decided it."""
