"""The pure half of WhatsApp: the handshake, the signature, and the readers of what is posted."""

from __future__ import annotations

import hmac

from dastak.integrations.channel.port import InboundMessage, Status, TemplateMove, Update
from dastak.integrations.channel.vendors.whatsapp import envelope, messages, statuses

_PREFIX = "sha256="


class WhatsAppDoor:
    """The ``ChannelDoor`` of the WhatsApp Cloud API. Several app secrets may be in force while
    one is being replaced."""

    def __init__(self, *, app_secrets: list[str], verify_token: str) -> None:
        self._secrets = [secret.encode() for secret in app_secrets if secret]
        self._verify_token = verify_token

    def is_genuine(self, body: bytes, signature: str) -> bool:
        """HMAC-SHA-256 over the raw bytes, compared in constant time."""
        given = signature.removeprefix(_PREFIX).encode()
        return signature.startswith(_PREFIX) and any(
            hmac.compare_digest(hmac.digest(secret, body, "sha256").hex().encode(), given)
            for secret in self._secrets
        )

    def answer_handshake(self, query: dict[str, str]) -> str | None:
        """The challenge, when the verify token is ours."""
        token = query.get("hub.verify_token", "")
        same = hmac.compare_digest(token.encode(), self._verify_token.encode())
        if query.get("hub.mode") == "subscribe" and self._verify_token and same:
            return query.get("hub.challenge", "")
        return None

    def split(self, body: bytes) -> list[Update]:
        """See ``envelope.split``."""
        return envelope.split(body)

    def decode_message(self, raw: bytes) -> InboundMessage:
        """See ``messages.decode_message``."""
        return messages.decode_message(raw)

    def decode_status(self, raw: bytes) -> Status:
        """See ``statuses.decode_status``."""
        return statuses.decode_status(raw)

    def decode_template_move(self, raw: bytes) -> TemplateMove | None:
        """See ``statuses.decode_template_move``."""
        return statuses.decode_template_move(raw)
