"""What came in and what goes out: the inbox, the outbound queue, delivery, templates."""
