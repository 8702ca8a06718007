"""Random states, also such as no conversation should ever reach."""

from hypothesis import strategies as st

from dastak.dialogue.state import Due, Enquiry, Form, Reading, Shown, Spoken, State, Unclear
from dastak.dialogue.steps.registry import STEPS
from dastak.values.ids import ServiceId
from dastak.values.language import ENGLISH, HINDI, Language
from dastak.values.money import Money
from tests.pure.dialogue.worlds import NOW, ORDER, REFERENCE

FIELDS = (
    "applicant_name", "gender", "date_of_birth", "district", "subdivision", "own_income",
    "others_earn", "earning_members", "income_sources", "groom_name", "witnesses", "marriage_act",
    "nothing_known", "",
)  # fmt: skip
PAPERS = ("identity_proof", "photo", "income_proof", "groom_proof", "nothing_known")
PARTS = ("", "name", "relation", "yearly_income", "address", "odd")
KEYS = (
    "yes", "no", "skip", "keep", "option:male", "done", "add", "page:1", "menu", "edit:gender",
    "service:income-certificate", "resume:income-certificate", "park", "wrong:gender",
    "unknown", "change", "eligible:@all", "eligible:pm-kisan", "know:pm-kisan", "topics:@schemes",
    "schemes", "option:woman", "eligible:gone",
)  # fmt: skip

UNCLEAR = Unclear("the school thing", "en", int(NOW.timestamp()) - 60)

answers = st.one_of(
    st.sampled_from(["Sunita Devi", "1990-08-15", "male", "north-west", "north-west/rohini", ""]),
    st.integers(-5, 10**6),
    st.booleans(),
    st.just(("salary", "rent")),
    st.just(({"name": "Ram", "relation": "husband", "yearly_income": 5},)),
)
some_rows = st.lists(
    st.dictionaries(st.sampled_from(["name", "relation", "address"]), st.just("x")), max_size=3
).map(tuple)
names = st.sampled_from(FIELDS)
papers = st.sampled_from(PAPERS)
paper_lists = st.lists(papers, max_size=3).map(tuple)
readings = st.dictionaries(names, st.builds(Reading, answers, papers, st.floats(0, 1)), max_size=3)


def forms() -> st.SearchStrategy[Form]:
    return st.builds(
        Form,
        service=st.sampled_from([
            ServiceId("income-certificate"), ServiceId("marriage-registration"), ServiceId("gone"),
        ]),
        version=st.sampled_from([1, 1, 1, 2]),
        answers=st.dictionaries(names, answers, max_size=6),
        readings=readings,
        documents=st.dictionaries(papers, st.just(("d1",)), max_size=3),
        checking=paper_lists,
        waived=st.lists(names, max_size=3).map(tuple),
        later=paper_lists,
        asked=st.one_of(names, papers),
        part=st.sampled_from(PARTS),
        rows=some_rows,
        row=st.dictionaries(st.sampled_from(["name", "relation"]), st.just("x"), max_size=2),
        picked=st.lists(st.sampled_from(["salary", "rent", "odd"]), max_size=2).map(tuple),
        doubt=st.one_of(st.none(), answers),
        agreed=st.booleans(),
        sent=st.booleans(),
        reference=st.sampled_from(["", "", REFERENCE]),
        wanted=st.lists(names, max_size=2).map(tuple),
        papers=paper_lists,
        note=st.sampled_from(["", "my words"]),
    )  # fmt: skip


SUBJECTS = (
    "", "income-certificate", REFERENCE, "status", f"withdraw:{REFERENCE}", "gone a b", "pm-kisan",
    "@schemes", "women-181 cm-helpline-mp",
)  # fmt: skip
enquiries = st.builds(
    Enquiry,
    scheme=st.sampled_from(["", "pm-kisan", "ladli-behna", "emergency-112", "gone"]),
    asked=st.sampled_from(["age", "person", "income_tax_payer", "annual_income", "gone", ""]),
    answers=st.dictionaries(
        st.sampled_from(["age", "person", "home_state", "income_tax_payer", "gone"]),
        st.one_of(
            st.sampled_from(["woman", "DL", "odd", ""]), st.integers(-5, 10**6), st.booleans()
        ),
        max_size=4,
    ),
    doubt=st.one_of(st.none(), st.integers(-5, 10**6)),
)


def states() -> st.SearchStrategy[State]:
    steps = st.sampled_from([*sorted(STEPS), "unheard_of"])
    return st.builds(
        State,
        language=st.sampled_from([ENGLISH, HINDI, HINDI, Language("pa"), Language("")]),
        step=steps,
        behind=st.one_of(st.just(""), steps),
        subject=st.sampled_from(SUBJECTS),
        wish=st.sampled_from(["", "income-certificate", "gone"]),
        form=st.one_of(st.none(), forms(), forms(), forms()),
        drafts=st.lists(forms(), max_size=2).map(tuple),
        dues=st.one_of(
            st.just(()),
            st.builds(
                Due,
                st.just(ORDER),
                st.just(REFERENCE),
                st.just(ServiceId("marriage-registration")),
                st.just(Money(10000)),
                st.sampled_from(["", "https://pay.example/1"]),
            ).map(lambda due: (due,)),
        ),
        menu_number=st.integers(0, 3),
        menu=st.lists(st.builds(Shown, st.sampled_from(KEYS), st.sampled_from(["Yes", "हाँ", "A"])),
                      max_size=10, unique_by=lambda row: row.key).map(tuple),
        page=st.integers(0, 5),
        misses=st.integers(0, 4),
        heard_at=st.sampled_from([0, int(NOW.timestamp()) - 60]),
        opted_out=st.booleans(),
        asked_at=st.sampled_from([0, int(NOW.timestamp()) - 60, int(NOW.timestamp()) - 7200]),
        attended_at=st.sampled_from([0, int(NOW.timestamp()) - 60]),
        unclear=st.sampled_from([None, UNCLEAR]),
        unread=st.sampled_from([(), ("*Bala*: Please come on Monday.",)]),
        spoken=st.one_of(
            st.none(),
            st.builds(Spoken, st.sampled_from(["yes", "2"]), st.sampled_from(["home", "stuck"])),
        ),
        enquiry=st.one_of(st.none(), enquiries),
    )  # fmt: skip
