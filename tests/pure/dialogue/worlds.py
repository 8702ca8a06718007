"""A world for the engine to live in: citizens who do anything, an office and a bank that answer."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import strategies as st

from dastak.dialogue.effects import (
    CheckDocument,
    Effect,
    FileApplication,
    FindCases,
    RequestPayment,
    Say,
    Transcribe,
)
from dastak.dialogue.events import (
    ApplicationFiled,
    CaseMoved,
    CaseRow,
    CasesFound,
    DocumentChecked,
    EffectRefused,
    Event,
    MediaKept,
    PaymentLinkReady,
    PaymentMoved,
    PersonLeft,
    PersonWrote,
    ReadValue,
    Received,
    Reminded,
    Transcribed,
)
from dastak.dialogue.state import State
from dastak.values.ids import ApplicationId, DocumentId, EffectId, PaymentOrderId, ServiceId
from dastak.values.inbound import (
    ChoiceIn,
    ContactsIn,
    FormIn,
    InboundContent,
    LocationIn,
    MediaIn,
    ReactionIn,
    TextIn,
    UnsupportedIn,
)
from dastak.values.money import Money

NOW = datetime(2026, 1, 5, 4, 30, tzinfo=UTC)
SERVICES = ("income-certificate", "marriage-registration", "birth-certificate")
ORDER = PaymentOrderId(UUID(int=7))
REFERENCE = "INC-2026-000123-4"
AADHAAR = "2345 6789 0124"
EFFECT = EffectId("c.1.1")

ANSWERS = (
    "Sunita Devi", "15-08-1990", "1995-02-03", "110086", "9810012345", "House 24, Gali 3, Rohini",
    "1.2 lakh", "120000", "0", "1", "2", "3", "२", "1, 3", "yes", "no", "haan", "nahi", "kal",
    "North West", "Rohini", "mahila", "husband", "Arya Samaj Mandir", "me@example.in", "12/2020",
)  # fmt: skip
WORDS = (
    "menu", "back", "पीछे", "help", "kyon?", "skip", "cancel", "start over", "hindi", "English",
    "भाषा बदलें", "status", "mera certificate bhejo", "receipt", "pay", "STOP", "start",
    "insaan se baat karni hai", "withdraw", "Hi", "नमस्ते", "thank you", "emergency", "resume",
    "income certificate", "marriage registration", "शादी का पंजीकरण", "pm kisan kya hai", "181",
    "which schemes can i get", "मुझे पता नहीं", "65", "Woman", "asdf", "👍", "😀😀", "...",
    "", "  ", "\u200d", "{office}", "%s {0}", f"my number is {AADHAAR}", "x" * 10_000,
    "क" * 5000, "More …", "Yes", "No", "Skip", "Keep for later", "Change something", "Menu",
)  # fmt: skip

texts = st.one_of(st.sampled_from(ANSWERS), st.sampled_from(WORDS), st.text(max_size=60))
media = st.builds(
    MediaIn,
    kind=st.sampled_from(["image", "document", "audio", "video", "sticker"]),
    media_id=st.just("m1"),
    caption=st.sampled_from(["", "my paper"]),
)
others: st.SearchStrategy[InboundContent] = st.one_of(
    media,
    st.builds(LocationIn, st.floats(-90, 90), st.floats(-180, 180), address=texts),
    st.builds(ContactsIn, st.sampled_from([(), ("919810012345",), ("x",)])),
    st.builds(ReactionIn, st.sampled_from(["", "👍"])),
    st.builds(FormIn, st.just("f"), st.just({"a": "b"})),
    st.builds(UnsupportedIn, st.sampled_from(["", "poll"])),
    st.builds(ChoiceIn, st.sampled_from(["1.yes", "0.menu", "status", "", "x.y", "3.option:male",
                                         "2.service:birth-certificate", "-1.pay:x", "99.edit:"])),
)  # fmt: skip

read_values = st.builds(
    ReadValue,
    st.sampled_from(["Sunita Devi", "1990-08-15", "female", "110086", "House 24", "x", "₹", ""]),
    st.floats(0, 1),
)
paper_fields = st.sampled_from(
    ["name", "date_of_birth", "gender", "father_name", "address", "pincode", "mother_name"]
)
problems = st.sampled_from(["", "", "", "blurred", "wrong_kind", "too_big", "unavailable", "odd"])
references = st.sampled_from([REFERENCE, "MAR-2026-000001-1", ""])
services = st.sampled_from([ServiceId(service) for service in (*SERVICES, "no-such-service")])
texts_of_office = st.sampled_from(["", "Please send it again.", "x" * 3000, "a\n\n\nb  c"])
orders = st.sampled_from([ORDER, PaymentOrderId(UUID(int=9))])
days = st.sampled_from([None, date(2026, 1, 19)])
files = st.sampled_from(["", "files/1.pdf"])
names = st.sampled_from(
    ["identity_proof", "photo", "groom_proof", "applicant_name", "gender", "earning_members",
     "witnesses", "nothing_known", "income_sources", "others_earn", "subdivision"]
)  # fmt: skip
rows = st.builds(
    CaseRow,
    reference=st.integers(1, 40).map(lambda number: f"INC-2026-{number:06}-4"),
    service=services,
    status=st.sampled_from(
        ["awaiting_payment", "submitted", "in_review", "clarification", "approved", "rejected",
         "withdrawn"]
    ),
    filed_on=st.just(date(2026, 1, 1)),
    due_on=days,
    decided_on=days,
    reason=texts_of_office,
    certificate_file=files,
    receipt_file=files,
    pay_url=st.sampled_from(["", "https://pay.example/1"]),
)  # fmt: skip

outcomes: st.SearchStrategy[Event] = st.one_of(
    st.builds(
        DocumentChecked,
        effect=st.just(EFFECT),
        request=names,
        document=st.sampled_from([None, DocumentId(UUID(int=3))]),
        kind=st.sampled_from(["", "voter_id", "unknown"]),
        problem=problems,
        values=st.dictionaries(paper_fields, read_values, max_size=4),
    ),
    st.builds(
        ApplicationFiled,
        effect=st.just(EFFECT),
        application=st.just(ApplicationId(UUID(int=5))),
        reference=references,
        service=services,
        due_on=days,
        fee=st.sampled_from([Money(), Money(10000)]),
        order=st.sampled_from([None, ORDER]),
    ),
    st.builds(
        PaymentLinkReady,
        order=orders,
        reference=references,
        url=st.sampled_from(["", "https://pay.example/1"]),
        amount=st.just(Money(10000)),
    ),
    st.builds(
        PaymentMoved,
        order=orders,
        reference=references,
        service=services,
        status=st.sampled_from(
            [
                "settled",
                "failed",
                "pending",
                "expired",
                "refunded",
                "held",
                "held_again",
                "held_foreign",
                "odd",
            ]
        ),
        amount=st.just(Money(10000)),
        receipt=st.sampled_from(["", "R/2026/1"]),
        receipt_file=files,
        due_on=days,
    ),
    st.builds(
        CaseMoved,
        reference=references,
        service=services,
        status=st.sampled_from(
            ["approved", "rejected", "clarification_asked", "reopened", "withdrawn", "odd"]
        ),
        text=texts_of_office,
        fields=st.lists(names, max_size=3).map(tuple),
        documents=st.lists(names, max_size=2).map(tuple),
        certificate_file=files,
        certificate_name=st.sampled_from(["", "Certificate.pdf", "x" * 400]),
    ),
    st.builds(
        CasesFound,
        purpose=st.sampled_from(["status", "certificate", "receipt", "pay"]),
        rows=st.lists(rows, max_size=12).map(tuple),
    ),
    st.builds(
        EffectRefused, effect=st.just(EFFECT), reason=st.sampled_from(["", "not_allowed", "odd"])
    ),
    st.builds(
        PersonWrote, reply=st.just("r1"), name=st.just("Bala, officer"), text=texts_of_office
    ),
    st.builds(PersonLeft),
    st.builds(MediaKept, effect=st.just(EFFECT), problem=st.sampled_from(["", "lost", "odd"])),
    st.builds(
        Transcribed,
        effect=st.just(EFFECT),
        place=st.sampled_from(["home", "language", ""]),
        text=texts,
        confidence=st.floats(0, 1),
        problem=st.sampled_from(["", "", "nothing", "too_long", "unavailable", "odd"]),
    ),
    st.builds(Reminded, name=st.sampled_from(["checking", "form", "drafts", "person", "odd"])),
)


class Move:
    """One thing that happens; a tap is chosen when the menu is known."""

    def __init__(self, event: Event | None, tap: int, hours: int, world: int) -> None:
        self.event, self.tap, self.hours, self.world = event, tap, hours, world

    def __repr__(self) -> str:
        return f"Move({self.event!r}, tap={self.tap}, hours={self.hours}, world={self.world})"

    def event_in(self, state: State, effects: Sequence[Effect]) -> Event:
        """The drawn event; else the world's answer to the last orders; else a tap."""
        if self.event is not None:
            return self.event
        answer = answer_to(effects, self.world)
        if answer is not None and self.world:
            return answer
        if state.menu:
            row = state.menu[self.tap % len(state.menu)]
            return Received(ChoiceIn(f"{state.menu_number}.{row.key}", row.title))
        return Received(TextIn(ANSWERS[self.tap % len(ANSWERS)]))


def answer_to(effects: Sequence[Effect], way: int) -> Event | None:
    """What the world makes of the first order that it knows."""
    for effect in effects:
        match effect:
            case CheckDocument(request=request):
                values = {"name": ReadValue("Sunita Devi", 0.9), "pincode": ReadValue("1100", 1)}
                return DocumentChecked(
                    EFFECT, request, DocumentId(UUID(int=way)), "voter_id", values=values
                )
            case FileApplication(service=service):
                fee = Money(10000) if service == "marriage-registration" else Money()
                order = ORDER if fee else None
                return ApplicationFiled(
                    EFFECT, ApplicationId(UUID(int=5)), REFERENCE, service,
                    None if fee else date(2026, 1, 19), fee, order,
                )  # fmt: skip
            case RequestPayment(order=order):
                url = "https://pay.example/1" if way % 3 else ""
                return PaymentLinkReady(order, REFERENCE, url, Money(10000))
            case Transcribe(place=place):
                return Transcribed(EFFECT, place, ANSWERS[way], confidence=way / 5)
            case FindCases(purpose=purpose):
                return CasesFound(purpose, ())
    return None


moves = st.builds(
    Move,
    event=st.one_of(st.none(), st.none(), st.none(), st.builds(Received, texts.map(TextIn)),
                    st.builds(Received, others), outcomes),
    tap=st.integers(0, 30),
    hours=st.sampled_from([0, 0, 0, 0, 1, 30, 24 * 40]),
    world=st.integers(0, 5),
)  # fmt: skip


def later(now: datetime, move: Move) -> datetime:
    return now + timedelta(hours=move.hours, seconds=1)


def is_answered(effects: Sequence[Effect]) -> bool:
    """A message is answered by words, or by an order whose outcome comes in the same turn."""
    return any(isinstance(effect, Say | FindCases | FileApplication) for effect in effects)
