"""WhatsApp Cloud API, spoken directly: msgspec types over aiohttp."""
