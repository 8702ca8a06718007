"""A citizen's phone, held by a test: it speaks through the emulator's control interface."""

from __future__ import annotations

import json
import re
import time
import urllib.error
import urllib.request
import uuid
from dataclasses import dataclass

from playwright.sync_api import Locator

PATIENCE_SECONDS = 40.0
KINDS = {"image": "image", "audio": "audio"}


@dataclass(slots=True)
class Phone:
    """One citizen's chat with one number. ``seen`` is the last message that was looked at."""

    emulator: str
    citizen: str
    number: str
    seen: int = 0
    sent: int = 0

    def say(self, text: str) -> None:
        """Type and send."""
        self._send({"type": "text", "text": {"body": text}})

    def tap(self, title: str) -> None:
        """Tap a button or a row of the last message that offers choices."""
        for message in reversed(self._messages(after=0)):
            options = _options(message)
            if title in options:
                self._send({"tap": {"message_id": message["id"], "id": options[title]}})
                return
        raise AssertionError(f"nothing on the screen is called {title!r}")

    def send_file(self, content: bytes, *, filename: str, mime_type: str) -> None:
        """Send a picture, a recording or a document."""
        kind = KINDS.get(mime_type.partition("/")[0], "document")
        body, content_type = _multipart(
            {"to": self.number, "type": kind, kind: {}}, content, filename, mime_type
        )
        self._call("POST", f"/_control/citizens/{self.citizen}/send", body, content_type)
        self.sent += 1

    def wait_for(self, pattern: str, *, seconds: float = PATIENCE_SECONDS) -> dict[str, object]:
        """The first unseen message of the department whose text matches; AssertionError with
        what came instead when none does in time."""
        deadline = time.monotonic() + seconds
        heard: list[str] = []
        while time.monotonic() < deadline:
            for message in self._messages(after=self.seen):
                self.seen = int(str(message["seq"]))
                if message["from"] != "business":
                    continue
                heard.append(text_of(message))
                if re.search(pattern, heard[-1]):
                    return message
            time.sleep(0.05)
        raise AssertionError(f"no message matches {pattern!r}; heard: {heard}")

    def everything(self) -> list[dict[str, object]]:
        """The whole chat."""
        return self._messages(after=0)

    def fetch(self, message: dict[str, object]) -> bytes:
        """The file of a document message."""
        media = message["media"]
        assert isinstance(media, dict)
        with urllib.request.urlopen(self.emulator + str(media["url"]), timeout=10) as response:
            return bytes(response.read())

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"to": self.number, **message}).encode()
        self._call("POST", f"/_control/citizens/{self.citizen}/send", body, "application/json")
        self.sent += 1

    def _messages(self, *, after: int) -> list[dict[str, object]]:
        path = f"/_control/citizens/{self.citizen}/chat?with={self.number}&after={after}"
        answer = self._call("GET", path)
        assert isinstance(answer, dict)
        arrived = []
        for message in answer["messages"]:
            if message["from"] == "business" and message["status"] not in {"delivered", "read"}:
                break
            arrived.append(message)
        return arrived

    def _call(
        self, method: str, path: str, body: bytes | None = None, content_type: str = ""
    ) -> object:
        return call(self.emulator + path, method=method, body=body, content_type=content_type)


def new_phone(emulator: str, number: str, **citizen: str) -> Phone:
    """A new citizen: ``name`` and ``phone`` or ``username``, perhaps ``client``."""
    made = call(
        f"{emulator}/_control/citizens",
        method="POST",
        body=json.dumps(citizen).encode(),
        content_type="application/json",
    )
    assert isinstance(made, dict)
    return Phone(emulator, str(made["id"]), number)


def call(
    url: str, *, method: str = "GET", body: bytes | None = None, content_type: str = ""
) -> object:
    """JSON over HTTP."""
    headers = {"Content-Type": content_type} if content_type else {}
    request = urllib.request.Request(url, data=body, method=method, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=15) as response:
            return json.loads(response.read())
    except urllib.error.HTTPError as error:
        raise AssertionError(f"{error.code}: {error.read().decode()}") from None


def words_of(shown: object) -> str:
    """The words of a message, whether it is its JSON or a bubble on a screen."""
    if isinstance(shown, dict):
        return text_of(shown)
    assert isinstance(shown, Locator)
    return shown.inner_text()


def text_of(message: dict[str, object]) -> str:
    """The words of a message, of whatever type."""
    body = message.get(str(message["type"]))
    if not isinstance(body, dict):
        return ""
    inner = body.get("body")
    words = inner.get("text", "") if isinstance(inner, dict) else inner or body.get("caption", "")
    rendered = message.get("rendered")
    if not words and isinstance(rendered, dict):
        words = rendered.get("body", "")
    return str(words)


def _options(message: dict[str, object]) -> dict[str, str]:
    body = message.get("interactive")
    action = body.get("action", {}) if isinstance(body, dict) else {}
    buttons = {b["reply"]["title"]: b["reply"]["id"] for b in action.get("buttons", ())}
    rows = {r["title"]: r["id"] for s in action.get("sections", ()) for r in s["rows"]}
    return buttons | rows


def _multipart(
    message: dict[str, object], content: bytes, filename: str, mime_type: str
) -> tuple[bytes, str]:
    mark = uuid.uuid4().hex
    head = f'--{mark}\r\nContent-Disposition: form-data; name="message"\r\n\r\n'.encode()
    head += json.dumps(message).encode() + b"\r\n"
    head += f'--{mark}\r\nContent-Disposition: form-data; name="file"; '.encode()
    head += f'filename="{filename}"\r\nContent-Type: {mime_type}\r\n\r\n'.encode()
    return head + content + f"\r\n--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"
