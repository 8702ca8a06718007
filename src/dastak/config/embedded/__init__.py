"""What a laptop or a demo runs by itself: PostgreSQL from a wheel, and the local doubles."""
