"""The officer's desk, seen through Django's test client."""
