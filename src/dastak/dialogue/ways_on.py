"""From a scheme to what this number can do for it: the service itself, or a paper that it needs."""

from dastak.definitions.knowledge.model import Chunk
from dastak.dialogue.choices import Choice
from dastak.dialogue.chunks import papers_of
from dastak.dialogue.limits import clip
from dastak.dialogue.talk import Talk
from dastak.values.outbound import BUTTON_TITLE_LIMIT


def way_on(talk: Talk, chunk: Chunk) -> list[Choice]:
    """One choice at most; none where nothing of it is done here."""
    if _is_offered(talk, chunk.service):
        return [Choice(f"service:{chunk.service}", talk.text("button.apply"))]
    for paper in papers_of(talk, chunk):
        if _is_offered(talk, paper.service):
            title = clip(paper.title.in_language(talk.language), BUTTON_TITLE_LIMIT)
            return [Choice(f"service:{paper.service}", title)]
    return []


def _is_offered(talk: Talk, service: str) -> bool:
    definitions = talk.definitions
    return service in definitions.office.services and definitions.latest(service) is not None
