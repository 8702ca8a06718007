"""What offices know and citizens ask: reviewed chunks with source and date, rules of schemes."""
