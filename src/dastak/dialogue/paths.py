"""Ways that lead somewhere from anywhere: what the keys of menus and messages mean."""

from collections.abc import Callable

from dastak.dialogue.choices import Choice
from dastak.dialogue.dues import due_of
from dastak.dialogue.effects import RequestPayment
from dastak.dialogue.elsewhere import direction
from dastak.dialogue.enquiring import enquire
from dastak.dialogue.forms import FORM_STEPS, in_form, proceed, take_up
from dastak.dialogue.learning import note_chosen
from dastak.dialogue.plan import Plan
from dastak.dialogue.talk import Talk

STILL_GOOD = frozenset(
    {"menu", "status", "case", "certificate", "receipt", "pay", "clarify", "know"}
)
"""Keys that mean the same on an old message as on a new one."""


def follow(talk: Talk, key: str) -> bool:
    """Go where ``key`` leads; False when it leads nowhere by itself."""
    verb, _, argument = key.partition(":")
    path = PATHS.get(verb)
    return path is not None and path(talk, argument)


def open_service(talk: Talk, service: str) -> bool:
    """The card of a service that this number offers."""
    definitions = talk.definitions
    if definitions.latest(service) is None or service not in definitions.office.services:
        return False
    talk.go("about", subject=service, behind="")
    note_chosen(talk, service)
    return True


def interlude(talk: Talk, step: str, **changes: object) -> None:
    """A step that comes back to the present one."""
    state = talk.state
    behind = state.step if state.step in FORM_STEPS else state.behind
    talk.go(step, behind=behind, **changes)


def home(talk: Talk, argument: str = "") -> bool:
    """The menu. A form in hand stays there as the first row."""
    talk.go("home", behind="", subject="")
    return True


def service_choice(talk: Talk, plan: Plan) -> Choice:
    """A service as a row."""
    words = plan.words(talk.language)
    return Choice(f"service:{plan.id}", words.title, words.summary)


def _service(talk: Talk, service: str) -> bool:
    return open_service(talk, service) or _away(talk, service)


def _away(talk: Talk, what: str) -> bool:
    known = talk.definitions.known(what)
    if known is not None:
        return _know(talk, known.id)
    if not direction(talk, what):
        return False
    talk.go("away", subject=what, behind="")
    return True


def _fact(talk: Talk, what: str) -> bool:
    service = what.partition("/")[2]
    if talk.definitions.latest(service) is None:
        return _away(talk, service)
    talk.go("fact", subject=what, behind="")
    return True


def _facts(talk: Talk, what: str) -> bool:
    """Of the service on the screen, of the only one there is, or of one to be chosen."""
    state = talk.state
    here = state.subject.rpartition("/")[2] if state.step in ("about", "fact") else ""
    services = talk.definitions.office.services
    if here or len(services) == 1:
        return _fact(talk, f"{what}/{here or services[0]}")
    talk.go("services", subject=what, behind="")
    return True


def _know(talk: Talk, chunk: str) -> bool:
    if chunk not in talk.definitions.knowing.chunks:
        return False
    talk.go("knowledge", subject=chunk, behind="")
    return True


def _topics(talk: Talk, those: str) -> bool:
    talk.go("topics", subject=those, behind="")
    return True


def _schemes(talk: Talk, what: str) -> bool:
    if what:
        talk.note("knowledge.none")
    talk.go("schemes", subject="", behind="")
    return bool(talk.definitions.knowing.schemes)


def _which(talk: Talk, those: str) -> bool:
    talk.go("which", subject=those, behind="")
    return True


def _delivery(talk: Talk, argument: str) -> bool:
    talk.note("cases.delivery")
    return _find("certificate")(talk, argument)


def _services(talk: Talk, argument: str) -> bool:
    talk.go("services", behind="", subject="")
    return True


def _resume(talk: Talk, name: str) -> bool:
    if (
        not take_up(talk, name)
        or talk.definitions.plan(talk.form.service, talk.form.version) is None
    ):
        return False
    proceed(talk)
    return True


def _page(talk: Talk, argument: str) -> bool:
    if not argument.isdecimal():
        return False
    talk.change(page=int(argument[:4]))
    talk.again()
    return True


def _person(talk: Talk, argument: str) -> bool:
    interlude(talk, "person")
    return True


def _language(talk: Talk, argument: str) -> bool:
    if argument:
        return False
    interlude(talk, "language")
    return True


def _pay(talk: Talk, reference: str) -> bool:
    due = due_of(talk, reference)
    if due is None:
        return _find("pay")(talk, reference)
    talk.order(RequestPayment(due.order))
    if in_form(talk):
        talk.note("payment.preparing", reference=reference)
        talk.again()
        return True
    talk.note("payment.preparing", reference=reference)
    talk.go("payment", subject=reference, behind="")
    talk.quiet()
    return True


def _withdraw(talk: Talk, reference: str) -> bool:
    if not reference:
        return _find("withdraw")(talk, "")
    interlude(talk, "withdraw", subject=reference)
    return True


def _find(verb: str) -> Callable[[Talk, str], bool]:
    def find(talk: Talk, reference: str) -> bool:
        subject = f"{verb}:{reference}" if reference else verb
        interlude(talk, "cases", subject=subject)
        return True

    return find


PATHS: dict[str, Callable[[Talk, str], bool]] = {
    "menu": home,
    "services": _services,
    "service": _service,
    "away": _away,
    "fact": _fact,
    "facts": _facts,
    "which": _which,
    "know": _know,
    "topics": _topics,
    "schemes": _schemes,
    "eligible": enquire,
    "resume": _resume,
    "clarify": _resume,
    "page": _page,
    "person": _person,
    "language": _language,
    "status": _find("status"),
    "case": _find("status"),
    "certificate": _find("certificate"),
    "delivery": _delivery,
    "receipt": _find("receipt"),
    "pay": _pay,
    "withdraw": _withdraw,
}
