"""What is said of things that this number does not do: who does them, and where."""

from collections.abc import Mapping

from dastak.dialogue.bundle import Office
from dastak.dialogue.talk import Talk
from dastak.values.ids import ServiceId
from dastak.values.language import ENGLISH

GRIEVANCE = "grievance-"


def direction(talk: Talk, what: str) -> str:
    """Where to go for an intent, for something that others do, a ``@group`` or another ``@state``.

    Empty when nothing is known of it."""
    if what == "@state":
        office = talk.definitions.office.name.in_language(talk.language)
        return talk.text("away.state", office=office)
    redirect = talk.definitions.understander.signposts.redirects.get(what)
    if redirect is not None:
        return in_words(talk, redirect)
    title = title_of(talk, what)
    if not title:
        return ""
    neighbour = _neighbour(talk, what)
    if neighbour is not None:
        return _at(talk, title, neighbour)
    key = "away.grievance" if what.startswith(GRIEVANCE) else "away.service"
    return talk.text(key, service=title)


def title_of(talk: Talk, what: str) -> str:
    """What an intent or a ``@group`` is called in the citizen's language; empty when unknown."""
    plan = talk.definitions.latest(what)
    if plan is not None:
        return plan.words(talk.language).title
    signposts = talk.definitions.understander.signposts
    titles = signposts.groups if what.startswith("@") else signposts.titles
    return in_words(talk, titles.get(what.removeprefix("@"), {}))


def in_words(talk: Talk, said: Mapping[str, str]) -> str:
    """A text in the citizen's language, else in English, else in any."""
    return said.get(talk.language) or said.get(ENGLISH) or next(iter(said.values()), "")


def _neighbour(talk: Talk, service: str) -> Office | None:
    """Another number of this installation that offers the service."""
    offices = talk.definitions.neighbours
    return next((one for one in offices if ServiceId(service) in one.services), None)


def _at(talk: Talk, title: str, office: Office) -> str:
    name = office.name.in_language(talk.language)
    digits = "".join(sign for sign in office.number if sign.isdecimal())
    if not digits:
        return talk.text("away.office", service=title, office=name)
    link = f"https://wa.me/{digits}"
    return talk.text("away.number", service=title, office=name, number=office.number, link=link)
