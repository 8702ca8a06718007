"""The refusal that every rule raises: a code of the platform and a sentence for the sender."""

from __future__ import annotations

import secrets

from .codes import TRANSIENT, look_up
from .shapes import JsonObject


class Refusal(Exception):
    """The platform says no. `rule` names the rule in our words, e.g. `interactive.list.rows`."""

    def __init__(
        self, code: int, details: str, *, rule: str, http: int | None = None, subcode: int = 0
    ) -> None:
        super().__init__(f"(#{code}) {details}")
        self.code = code
        self.details = details
        self.rule = rule
        self.http = http or look_up(code).http
        self.subcode = subcode

    def body(self) -> JsonObject:
        """The error as the Graph API prints it."""
        title = look_up(self.code).title
        error: JsonObject = {
            "message": f"(#{self.code}) {title}",
            "type": "OAuthException",
            "code": self.code,
            "error_data": {"messaging_product": "whatsapp", "details": self.details},
            "is_transient": self.code in TRANSIENT,
            "fbtrace_id": "A" + secrets.token_urlsafe(16),
        }
        if self.subcode:
            error["error_subcode"] = self.subcode
            error["error_user_title"] = title
            error["error_user_msg"] = self.details
        return {"error": error}


class UnknownObject(Refusal):
    """No such id, or it belongs to somebody else."""

    def __init__(self, node_id: str, method: str) -> None:
        super().__init__(100, f"unknown object {node_id}", rule="graph.object", subcode=33)
        self.node_id = node_id
        self.method = method.lower()

    def body(self) -> JsonObject:
        return {
            "error": {
                "message": f"Unsupported {self.method} request. Object with ID '{self.node_id}' "
                "does not exist, cannot be loaded due to missing permissions, or does not "
                "support this operation. Please read the Graph API documentation at "
                "https://developers.facebook.com/docs/graph-api",
                "type": "GraphMethodException",
                "code": 100,
                "error_subcode": 33,
                "fbtrace_id": "A" + secrets.token_urlsafe(16),
            }
        }


def failure(code: int, details: str) -> JsonObject:
    """The same complaint as it stands in a status webhook."""
    title = look_up(code).title
    return {
        "code": code,
        "title": title,
        "message": title,
        "error_data": {"details": details},
        "href": "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
    }
