"""Services by their names: what is understood without a trained model."""

from collections.abc import Iterable, Mapping

from dastak.dialogue.phrases import Phrase, phrase_of, stands_in
from dastak.dialogue.plan import Plan
from dastak.dialogue.understander import Understander
from dastak.understanding.signposts import Signposts
from dastak.understanding.understood import Intent, Understood
from dastak.values.ids import ServiceId

EXACT = 1.0
INSIDE = 0.9
SHARED = 0.6
"""Several services are named: none is sure."""
JOINING = frozenset(phrase_of("ka ki ke da di de of the for a"))


class NamesOnly:
    """Finds titles and aliases, in any language and spelling, inside what was written."""

    def __init__(self, plans: Iterable[Plan]) -> None:
        self.signposts = Signposts()
        self._phrases: Mapping[ServiceId, frozenset[Phrase]] = {
            plan.id: frozenset(_phrases(plan)) for plan in plans
        }

    def understand(self, text: str, language: str | None = None) -> Understood:
        """The service that is named; several when the words name more than one."""
        said = phrase_of(text)
        exact = [service for service, names in self._phrases.items() if said in names]
        if len(exact) == 1:
            return _route(exact[0], EXACT, language)
        lengths = {service: self._longest(service, said) for service in self._phrases}
        best = max(lengths.values(), default=0)
        found = [service for service, length in lengths.items() if length == best and best]
        if len(found) == 1:
            return _route(found[0], INSIDE, language)
        if not found:
            return Understood("out-of-scope", "name", language=language)
        intents = tuple(Intent(service, SHARED) for service in found)
        return Understood("clarify", "name", intents, language)

    def danger(self, text: str) -> str:
        """Names tell of no danger; the sayings of the languages do."""
        return ""

    def named_in(self, text: str) -> tuple[str, ...]:
        """Every service of which a name stands in the text, ``shadi ke`` being ``shadi ka``."""
        said = _telling(phrase_of(text))
        return tuple(
            service
            for service, names in self._phrases.items()
            if any(stands_in(_telling(name), said) for name in names)
        )

    def _longest(self, service: ServiceId, said: Phrase) -> int:
        """How many words of the longest name of the service stand in the text, in order."""
        known = self._phrases[service]
        return max((len(phrase) for phrase in known if stands_in(phrase, said)), default=0)


class NamesToo:
    """A model, and the names of what is published: a service newer than the model is found too."""

    def __init__(self, model: Understander, names: NamesOnly) -> None:
        self.signposts = model.signposts
        self._model = model
        self._names = names

    def understand(self, text: str, language: str | None = None) -> Understood:
        """What the model says, but for a name where it has nothing better."""
        found = self._model.understand(text, language)
        if found.layer != "model" or found.redirect:
            return found
        named = self._names.understand(text, found.language)
        sure = named.decision == "route" and named.intents[0].confidence == EXACT
        unknown = named.decision == "route" and named.intents[0].id not in self.signposts.titles
        return named if sure or unknown else found

    def danger(self, text: str) -> str:
        """As the model sees it."""
        return self._model.danger(text)


def _route(service: ServiceId, confidence: float, language: str | None) -> Understood:
    return Understood("route", "name", (Intent(service, confidence),), language)


def _telling(phrase: Phrase) -> Phrase:
    """Without the little words that join names; never nothing."""
    return tuple(word for word in phrase if word not in JOINING) or phrase


def _phrases(plan: Plan) -> Iterable[Phrase]:
    for words in plan.service.wording.values():
        for name in (words.title, *words.aliases):
            phrase = phrase_of(name)
            if phrase:
                yield phrase
