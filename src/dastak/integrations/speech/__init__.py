"""Voice notes become words: the port, its vendors, and a guarded look at the recording."""
