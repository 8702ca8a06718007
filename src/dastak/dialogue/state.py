"""What a conversation remembers between two messages: small, immutable, plain JSON at rest."""

import msgspec

from dastak.dialogue.effects import Answer
from dastak.values.ids import PaymentOrderId, ServiceId
from dastak.values.language import Language
from dastak.values.money import Money

SCHEMA = 1
DRAFTS_LIMIT = 3
DUES_LIMIT = 3

Row = dict[str, str | int | bool]


class Reading(msgspec.Struct, frozen=True, omit_defaults=True):
    """A value read off a paper that the citizen has yet to confirm."""

    value: Answer
    source: str
    confidence: float


class Form(msgspec.Struct, frozen=True, omit_defaults=True):
    """An application being filled, or (with ``reference``) the answer to an office's question.

    ``asked`` is the field or paper in hand; ``part`` the field inside a group's ``row``;
    ``doubt`` a value that we inferred and the citizen has yet to confirm; ``waived`` lists what
    the citizen left out, ``later`` the papers put off to the end, ``checking`` the papers that
    are being read, one entry each. A form that is ``sent`` waits for its number.
    """

    service: ServiceId
    version: int
    answers: dict[str, Answer] = {}
    readings: dict[str, Reading] = {}
    provenance: dict[str, str] = {}
    documents: dict[str, tuple[str, ...]] = {}
    checking: tuple[str, ...] = ()
    waived: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    asked: str = ""
    part: str = ""
    rows: tuple[Row, ...] = ()
    row: Row = {}
    picked: tuple[str, ...] = ()
    doubt: Answer | None = None
    agreed: bool = False
    sent: bool = False
    reference: str = ""
    wanted: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    office_text: str = ""
    note: str = ""
    started_at: int = 0


class Due(msgspec.Struct, frozen=True, omit_defaults=True):
    """A fee that is still to be paid."""

    order: PaymentOrderId
    reference: str
    service: ServiceId
    amount: Money
    url: str = ""


class Shown(msgspec.Struct, frozen=True, array_like=True):
    """A choice of the last menu, so that its number, its title or a tap selects it."""

    key: str
    title: str


class Spoken(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words of a voice note that we hardly heard and the citizen has yet to confirm: where they
    were spoken (``place``), and the menu that they answer."""

    text: str
    place: str
    menu: tuple[Shown, ...] = ()


class Unclear(msgspec.Struct, frozen=True, omit_defaults=True):
    """The last message that was not surely understood, redacted, and the service chosen since."""

    text: str
    language: str
    at: int
    service: str = ""


class Enquiry(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was told to see which schemes fit: gone as soon as the talk turns to something else.

    ``scheme`` is looked at alone; empty: all. ``asked`` is the fact in hand, ``doubt`` a number
    that we inferred and the citizen has yet to confirm. ``answers`` stand in the order in which
    they were given; an empty one says that the citizen does not know.
    """

    scheme: str = ""
    asked: str = ""
    answers: dict[str, str | int | bool] = {}
    doubt: int | None = None


class Wondering(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words that a language model is asked about; ``number`` tells its questions apart."""

    text: str
    number: int


class State(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="schema", tag=SCHEMA):
    """Where a citizen and a department's number stand.

    ``behind`` is the step to return to after an interlude (language, cancel, a person …);
    ``subject`` what the present step is about (a service, a reference); ``wish`` what the very
    first message asked for (the key of a path); ``quiet`` says why the last message got no answer;
    ``sounded`` the question whose last answer sounded like something else; ``spoken`` words of a
    voice note that await a yes.

    ``asked_at`` is since when a person's word is awaited, ``attended_at`` when a person last
    wrote (both 0: no person); ``unread`` what they wrote while the window was closed.
    """

    language: Language = Language("")
    step: str = "language"
    behind: str = ""
    subject: str = ""
    wish: str = ""
    form: Form | None = None
    drafts: tuple[Form, ...] = ()
    dues: tuple[Due, ...] = ()
    menu_number: int = 0
    menu: tuple[Shown, ...] = ()
    page: int = 0
    misses: int = 0
    heard_at: int = 0
    opted_out: bool = False
    quiet: str = ""
    sounded: str = ""
    wondering: Wondering | None = None
    wonderings: int = 0
    asked_at: int = 0
    attended_at: int = 0
    unread: tuple[str, ...] = ()
    spoken: Spoken | None = None
    unclear: Unclear | None = None
    enquiry: Enquiry | None = None
