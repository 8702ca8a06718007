"""The typed shape of one service definition, as a department reviews it in service.yaml."""

from typing import Literal

import msgspec

from dastak.values.ids import DepartmentCode, ServiceId
from dastak.values.language import Language, LanguageText
from dastak.values.money import Money

FieldKind = Literal[
    "person_name",
    "text",
    "long_text",
    "date",
    "choice",
    "choices",
    "mobile",
    "email",
    "address",
    "pincode",
    "amount",
    "integer",
    "yes_no",
    "group",
]
DayType = Literal["calendar", "working"]
LegalBasis = Literal["consent", "state_service", "law"]

Scalar = str | int | bool


class Is(msgspec.Struct, frozen=True, tag_field="test", tag="is"):
    """The field was answered with this value."""

    field: str
    value: Scalar


class OneOf(msgspec.Struct, frozen=True, tag_field="test", tag="one_of"):
    """The field was answered with one of these values."""

    field: str
    values: tuple[Scalar, ...]


class Answered(msgspec.Struct, frozen=True, tag_field="test", tag="answered"):
    """The field has an answer."""

    field: str


class AllOf(msgspec.Struct, frozen=True, tag_field="test", tag="all_of"):
    """Every condition holds."""

    conditions: tuple["Condition", ...]


class AnyOf(msgspec.Struct, frozen=True, tag_field="test", tag="any_of"):
    """At least one condition holds."""

    conditions: tuple["Condition", ...]


class Not(msgspec.Struct, frozen=True, tag_field="test", tag="not"):
    """The condition does not hold."""

    condition: "Condition"


Condition = Is | OneOf | Answered | AllOf | AnyOf | Not


class Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question. Wording (label, question, example, reason) lives in ``wording/<lang>.yaml``.

    ``minimum``/``maximum`` mean characters for texts, rupees for amounts, the number for
    integers and rows for groups. ``tense`` says which dates are possible.

    ``options_from`` names a list of places (``delhi-districts``) that the loader writes out into
    ``options``. ``within`` names an earlier choice: of this field's options only those that begin
    with that answer and a slash are offered (``north-west`` offers ``north-west/rohini``).
    """

    name: str
    kind: FieldKind
    required: bool = True
    when: Condition | None = None
    options: tuple[str, ...] = ()
    options_from: str = ""
    within: str = ""
    minimum: int | None = None
    maximum: int | None = None
    tense: Literal["past", "future", "any"] = "any"
    fields: tuple["Field", ...] = ()


class DocumentRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A paper that the service asks for. Any one of ``accepts`` (paper kinds) will do.

    ``prefill`` maps a paper's field to this form's field: ``{"name": "applicant_name"}``.
    """

    name: str
    accepts: tuple[str, ...]
    required: bool = True
    when: Condition | None = None
    prefill: dict[str, str] = {}


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A named check over several answers; ``definitions/rules/<rule>.py`` holds the code.

    ``name`` is the key of its wording, needed when a service uses the same rule twice; empty, the
    rule's own name is the key. A column of a group is written ``witnesses.name``.
    """

    rule: str
    fields: tuple[str, ...]
    value: int | None = None
    name: str = ""
    when: Condition | None = None

    @property
    def wording_key(self) -> str:
        """Where the wording speaks of this rule."""
        return self.name or self.rule


class FeeLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One head of the fee, charged when its condition holds."""

    head: str
    label: LanguageText
    amount: Money
    when: Condition | None = None


class TimeLimit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The days in which the law wants a decision."""

    days: int
    day_type: DayType


class Output(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The certificate that an approval issues: a typst template and the answers it prints.

    ``holder`` names the fields with the names of those that it is about.
    """

    title: LanguageText
    template: str
    fields: tuple[str, ...]
    validity_months: int | None = None
    holder: tuple[str, ...] = ()


class FieldWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a field is spoken of in one language. ``options`` titles: at most 24 characters.

    ``also`` lists other words that people type for an option. A ``yes_no`` field has the options
    ``yes`` and ``no``; ``fields`` words the columns of a group.
    """

    label: str
    question: str
    example: str = ""
    reason: str = ""
    options: dict[str, str] = {}
    also: dict[str, tuple[str, ...]] = {}
    fields: dict[str, "FieldWording"] = {}


class DocumentWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a paper is asked for in one language."""

    label: str
    request: str
    reason: str = ""


class ServiceWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a citizen reads about a service in one language.

    ``title`` is at most 24 characters (a list row), ``summary`` at most 72 (its second line),
    ``about`` says in two or three plain sentences what the service gives and to whom.
    ``examples`` are messages of people who want it; ``examples_romanised`` the same language
    typed in Latin letters.
    """

    title: str
    summary: str
    about: str
    fields: dict[str, FieldWording]
    documents: dict[str, DocumentWording]
    rules: dict[str, str] = {}
    aliases: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    examples_romanised: tuple[str, ...] = ()


class Service(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One government service, whole. Immutable once published.

    ``place`` names the field whose answer says which office is responsible: the part of the
    jurisdiction after the state (``north-west/rohini``). Empty: the whole state.
    """

    id: ServiceId
    department: DepartmentCode
    state: str
    fields: tuple[Field, ...]
    documents: tuple[DocumentRequest, ...]
    wording: dict[Language, ServiceWording]
    time_limit: TimeLimit
    output: Output
    legal_basis: LegalBasis
    retention_days: int
    reference_prefix: str
    officer: LanguageText
    appeal: LanguageText
    fees: tuple[FeeLine, ...] = ()
    rules: tuple[Rule, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed_on: str = ""
    notes: str = ""
    place: str = ""


class ServiceVersion(msgspec.Struct, frozen=True):
    """A published service: its number, and the hash of its canonical JSON (hex SHA-256)."""

    service: Service
    version: int
    digest: str
