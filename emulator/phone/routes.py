"""Serves the phone page and its static files, under a policy that runs no foreign script."""

import mimetypes
from pathlib import Path

from aiohttp import web

PAGE = Path(__file__).parent / "page"
POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'self'"
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".ogg": "audio/ogg",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
LASTING = {".ogg", ".webp", ".woff2"}


def add_phone(app: web.Application) -> None:
    """Let ``app`` answer ``/`` and ``/_phone/…`` with the phone page."""
    files = {path.relative_to(PAGE).as_posix(): path for path in PAGE.rglob("*") if path.is_file()}

    async def page(_: web.Request) -> web.FileResponse:
        return served(PAGE / "index.html")

    async def asset(request: web.Request) -> web.FileResponse:
        path = files.get(request.match_info["path"])
        if path is None:
            raise web.HTTPNotFound(text="The phone page has no such file.", headers=HEADERS)
        return served(path)

    app.router.add_get("/", page)
    app.router.add_get("/_phone/{path:.+}", asset)


def served(path: Path) -> web.FileResponse:
    """One file of the page: fonts and samples may be kept for a day, the rest is asked again."""
    kind = KINDS.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "text/plain"
    lasting = path.suffix in LASTING
    return web.FileResponse(
        path,
        headers={
            **HEADERS,
            "Content-Type": kind,
            "Cache-Control": "public, max-age=86400" if lasting else "no-cache",
        },
    )
