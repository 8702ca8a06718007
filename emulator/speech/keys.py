"""Where the application keeps its script and its key."""

from aiohttp import web

from emulator.speech.script import Script

SCRIPT: web.AppKey[Script] = web.AppKey("script", Script)
KEY: web.AppKey[str] = web.AppKey("key", str)
