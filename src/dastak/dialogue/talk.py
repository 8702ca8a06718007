"""One turn in the making: the state as it changes, and what is said and ordered on the way."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone

import msgspec

from dastak.dialogue.bundle import Definitions
from dastak.dialogue.choices import Choice, as_buttons, options, paged, shown
from dastak.dialogue.effects import Effect, Say
from dastak.dialogue.limits import clip
from dastak.dialogue.plan import Plan
from dastak.dialogue.state import Form, State
from dastak.dialogue.wording import Wording
from dastak.understanding.understood import Understood
from dastak.values.language import Language
from dastak.values.outbound import (
    BODY_LIMIT,
    LIST_BUTTON_LIMIT,
    TEXT_LIMIT,
    ButtonsOut,
    LinkOut,
    ListOut,
    OutboundContent,
    TextOut,
)

MESSAGES_LIMIT = 2
PARAGRAPH = "\n\n"
INDIA = timezone(timedelta(hours=5, minutes=30))


class Talk:
    """Collects a turn. Notes are short remarks that open the next message that is asked."""

    __slots__ = (
        "_asking",
        "_echo",
        "_notes",
        "_said",
        "definitions",
        "effects",
        "meaning",
        "now",
        "state",
        "wondered",
        "wording",
    )

    def __init__(self, definitions: Definitions, *, state: State, now: datetime) -> None:
        self.definitions = definitions
        self.state = state
        self.now = now
        self.effects: list[Effect] = []
        self.wording: Wording = definitions.wording(state.language)
        self.meaning: Understood | None = None
        self._echo: list[str] = []
        self.wondered = False
        self._notes: list[str] = []
        self._said = 0
        self._asking = False

    @property
    def today(self) -> date:
        """The day in India, whatever the clock's own zone."""
        return self.now.astimezone(INDIA).date()

    @property
    def seconds(self) -> int:
        """Now, as states remember it."""
        return int(self.now.timestamp())

    @property
    def language(self) -> Language:
        """The language of this turn: the citizen's, or the office's until they chose one."""
        return self.wording.language

    @property
    def plan(self) -> Plan:
        """The pinned service of the form in hand (``engine`` makes sure that there is one)."""
        form = self.form
        return self.definitions.plans[form.service, form.version]

    @property
    def form(self) -> Form:
        """The form in hand, where a step knows that there is one."""
        form = self.state.form
        if form is None:
            raise LookupError(f"step {self.state.step} has no form")
        return form

    def text(self, key: str, **values: object) -> str:
        """The platform's words in the citizen's language."""
        return self.wording.text(key, **values)

    def change(self, **changes: object) -> None:
        """Replace parts of the state."""
        self.state = msgspec.structs.replace(self.state, **changes)

    def fill(self, **changes: object) -> None:
        """Replace parts of the form in hand."""
        self.change(form=msgspec.structs.replace(self.form, **changes))

    def speak(self, language: Language) -> None:
        """Go on in another language."""
        self.change(language=language)
        self.wording = self.definitions.wording(language)

    def go(self, step: str, **changes: object) -> None:
        """Move to a step; its question is asked when the event has been dealt with."""
        self.change(**{"step": step, "page": 0, "misses": 0, **changes})
        self._asking = True

    def again(self) -> None:
        """Ask the present step's question again."""
        self._asking = True

    def quiet(self) -> None:
        """Ask nothing, whatever was planned: the answer comes with an event."""
        self._asking = False

    def asks(self) -> bool:
        """Whether a question is due; the answer is given once."""
        asking, self._asking = self._asking, False
        return asking

    def note(self, key: str, **values: object) -> None:
        """Open the next message with a remark."""
        self._notes.append(self.text(key, **values))

    def remark(self, text: str) -> None:
        """Open the next message with words that are ready."""
        self._notes.append(text)

    def echo(self, text: str) -> None:
        """Open the next message with what we heard, before any remark on it."""
        self._echo = [text]

    def has_notes(self) -> bool:
        """Whether a remark is waiting."""
        return bool(self._notes)

    def take_notes(self) -> list[str]:
        """The remarks that wait, taken back: they may turn out not to be to the point."""
        notes, self._notes = self._notes, []
        return notes

    def order(self, effect: Effect) -> None:
        """Order something other than words."""
        self.effects.append(effect)

    def tell(
        self, content: OutboundContent, *, notice: str = "", params: tuple[str, ...] = ()
    ) -> None:
        """Say something that asks for no answer."""
        self._said += 1
        self.effects.append(Say(content, notice, params))

    def ask(
        self,
        body: str,
        choices: Sequence[Choice] = (),
        *,
        pinned: Sequence[Choice] = (),
        button: str = "",
        notice: str = "",
        params: tuple[str, ...] = (),
    ) -> None:
        """Say a step's question with its choices, as buttons, a list, or words alone."""
        rows = paged(choices, pinned=pinned, page=self.state.page, more=self.text("row.more"))
        if not rows:
            self.change(menu=())
            self.tell(TextOut(clip(self._opened(body, TEXT_LIMIT), TEXT_LIMIT)))
            return
        number = self.state.menu_number + 1
        self.change(menu=shown(rows), menu_number=number)
        body = self._opened(body, BODY_LIMIT)
        if len(body) > BODY_LIMIT:
            body = self._split(body)
        entries = options(rows, menu_number=number)
        if as_buttons(rows):
            self.tell(ButtonsOut(body, entries), notice=notice, params=params)
            return
        label = clip(button or self.text("button.choose"), LIST_BUTTON_LIMIT)
        self.tell(ListOut(body, label, entries), notice=notice, params=params)

    def link(self, body: str, *, label: str, url: str) -> None:
        """Say words with a button that opens a page."""
        self.tell(LinkOut(clip(self._opened(body, BODY_LIMIT), BODY_LIMIT), label, url))

    def close(self) -> None:
        """Say the remarks that no question has taken along."""
        if self._notes or self._echo:
            self.tell(TextOut(clip(self._opened("", TEXT_LIMIT), TEXT_LIMIT)))

    def _opened(self, body: str, limit: int) -> str:
        """The body behind the waiting remarks, which go ahead on their own if they must."""
        notes = PARAGRAPH.join([*self._echo, *self._notes])
        self._echo, self._notes = [], []
        if not notes or not body:
            return notes or body
        whole = f"{notes}{PARAGRAPH}{body}"
        if len(whole) <= limit:
            return whole
        if len(body) > limit:
            return whole
        if self._room() > 1:
            self.tell(TextOut(clip(notes, TEXT_LIMIT)))
            return body
        room = limit - len(body) - len(PARAGRAPH)
        return f"{clip(notes, room)}{PARAGRAPH}{body}" if room > 0 else body

    def _split(self, body: str) -> str:
        """A body too long for choices goes ahead as plain words, if there is room for two."""
        if self._room() > 1:
            self.tell(TextOut(clip(body, TEXT_LIMIT)))
            return self.text("choose_below")
        return clip(body, BODY_LIMIT)

    def _room(self) -> int:
        return MESSAGES_LIMIT - self._said
