"""The knowledge as canonical JSON, so that it can be published, pinned and told apart."""

import hashlib

import msgspec

from dastak.definitions.knowledge.model import Knowledge


def knowledge_json(knowledge: Knowledge) -> bytes:
    """The one spelling of it. The facts keep their order: it is the order of asking."""
    return msgspec.json.encode(knowledge)


def knowledge_digest(canonical: bytes) -> str:
    """Hex SHA-256 of the JSON."""
    return hashlib.sha256(canonical).hexdigest()


def knowledge_from(canonical: bytes) -> Knowledge:
    """What was published."""
    return msgspec.json.decode(canonical, type=Knowledge)
