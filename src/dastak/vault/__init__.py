"""How data rests: sealed fields and files, blind indexes, and row-level security."""
