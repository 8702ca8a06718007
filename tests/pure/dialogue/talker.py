"""A citizen at the other end of the engine, for tests that tell a short story."""

from datetime import timedelta
from uuid import UUID

import msgspec

from dastak.dialogue.bundle import Definitions
from dastak.dialogue.effects import Effect
from dastak.dialogue.engine import advance
from dastak.dialogue.events import DocumentChecked, Event, ReadValue, Received
from dastak.dialogue.state import Form, State
from dastak.values.ids import DocumentId, ServiceId
from dastak.values.inbound import ChoiceIn, InboundContent, MediaIn, TextIn
from dastak.values.language import ENGLISH, Language
from tests.pure.dialogue.limits import body_of, said
from tests.pure.dialogue.shipped import definitions_of
from tests.pure.dialogue.worlds import EFFECT, NOW

PAPER = DocumentId(UUID(int=1))


class Talker:
    """Keeps the state; every verb gives back the words that were answered."""

    def __init__(
        self,
        department: str = "revenue",
        *,
        language: Language = ENGLISH,
        definitions: Definitions | None = None,
    ) -> None:
        self.definitions = definitions or definitions_of(department)
        self.state = State(language=language, step="home")
        self.now = NOW
        self.effects: tuple[Effect, ...] = ()

    @property
    def form(self) -> Form:
        assert self.state.form is not None
        return self.state.form

    @property
    def titles(self) -> list[str]:
        """The choices on the screen."""
        return [row.title for row in self.state.menu]

    def happens(self, event: Event) -> str:
        turn = advance(self.definitions, self.state, event, self.now)
        self.state, self.effects = turn.state, turn.effects
        return "\n".join(body_of(content) for content in said(turn.effects))

    def sends(self, content: InboundContent) -> str:
        return self.happens(Received(content))

    def says(self, *texts: str) -> str:
        return [self.sends(TextIn(text)) for text in texts][-1]

    def taps(self, *titles: str) -> str:
        return [self._tap(title) for title in titles][-1]

    def speaks(self, language: Language) -> None:
        """As if they had chosen it before."""
        self.state = msgspec.structs.replace(self.state, language=language)

    def waits(self, **span: int) -> None:
        self.now += timedelta(**span)

    def photo(self, request: str, **read: str) -> str:
        """Sends a paper that is read without trouble."""
        self.sends(MediaIn("image", "m1"))
        values = {name: ReadValue(value, 0.95) for name, value in read.items()}
        return self.happens(DocumentChecked(EFFECT, request, PAPER, values=values))

    def trouble(self, request: str, problem: str, kind: str = "", why: str = "") -> str:
        """Sends a paper that cannot be used."""
        self.sends(MediaIn("image", "m1"))
        return self.happens(DocumentChecked(EFFECT, request, None, kind, problem, why=why))

    def _tap(self, title: str) -> str:
        row = next(row for row in self.state.menu if row.title == title)
        return self.sends(ChoiceIn(f"{self.state.menu_number}.{row.key}", row.title))


def asked(service: str, field: str, **parts: object) -> State:
    """An English form at one of its questions, its papers given."""
    plan = definitions_of("mcd-health" if service == "birth-certificate" else "revenue").plans[
        ServiceId(service), 1
    ]
    form = Form(
        plan.id,
        1,
        agreed=True,
        documents=dict.fromkeys(plan.documents, ("d",)),
        asked=field,
        started_at=int(NOW.timestamp()),
    )
    form = msgspec.structs.replace(form, **parts)
    return State(language=ENGLISH, step="question", form=form, heard_at=int(NOW.timestamp()))


def at(service: str, field: str, **parts: object) -> Talker:
    """A talker at one of the questions of a form."""
    talker = Talker("mcd-health" if service == "birth-certificate" else "revenue")
    talker.state = asked(service, field, **parts)
    return talker
