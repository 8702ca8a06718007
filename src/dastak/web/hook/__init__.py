"""Where the channel knocks: a raw ASGI callable that stores a webhook before it says 200."""
