"""An officer at the desk, over plain HTTP: forms, cookies, no script."""

from __future__ import annotations

import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from http.cookiejar import CookieJar

from tests.system.programs import System


@dataclass(slots=True)
class Desk:
    """A browser session of one member of staff."""

    web: str
    opener: urllib.request.OpenerDirector = field(init=False)
    page: str = ""
    address: str = ""

    def __post_init__(self) -> None:
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def open(self, path: str) -> str:
        """GET a page."""
        return self._read(urllib.request.Request(urllib.parse.urljoin(self.web, path)))

    def submit(self, action: str, **values: str) -> str:
        """POST a form of the present page."""
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.page)
        fields = values | ({"csrfmiddlewaretoken": token[1]} if token else {})
        url = urllib.parse.urljoin(self.address, action)
        request = urllib.request.Request(url, urllib.parse.urlencode(fields).encode())
        request.add_header("Referer", self.address)
        return self._read(request)

    def _read(self, request: urllib.request.Request) -> str:
        with self.opener.open(request, timeout=20) as response:
            self.page = response.read().decode()
            self.address = response.url
        return self.page


def signed_in(everything: System, username: str) -> Desk:
    """Sign in with the demo's password and a fresh one-time code."""
    sign_ins = (everything.folder / "var/demo/sign-ins.txt").read_text()
    password = next(
        line.split()[1] for line in sign_ins.splitlines() if line.startswith(f"{username} ")
    )
    desk = Desk(everything.web)
    desk.open("/desk/sign-in")
    desk.submit(desk.address, username=username, password=password)
    desk.submit(desk.address, code=everything.fresh_code(username))
    return desk
